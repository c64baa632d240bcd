import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import type { Command, Reply } from '../../../utils/messages/protocol.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import type { Step } from '../acts/all-acts.ts';
import { judgeEnd, judgePicture } from '../laws/all-laws.ts';
import { createScene, type Scene, type Worker } from '../scene.ts';
import type { History } from './history.ts';
import type { Play } from './play.ts';
import { killWorker, startWorker, watchPictures } from './worker.ts';

/** The browser waits so long after the last change of a cookie before it has us read the jar. In ms. */
const QUIET_MS = 250;
/** After the last act so much time passes, so that everything comes to its end. In ms. */
const ENDS_AFTER = 3 * MINUTE;
/** More turns than any history needs: what is not over by then never ends. */
const MOST_TURNS = 2_000;

/** Plays one history to its end, and asks every law about it. */
export async function playHistory({ siteIds, steps }: History): Promise<Scene> {
  const scene = createScene(allSites.filter(({ id }) => siteIds.includes(id)));
  const { clock, world, trace } = scene;
  const waiting: Step[] = [...steps];
  let callsLeft = 0; // until the next act comes in the middle of this one
  let until = clock.now(); // acts let time pass up to here
  let open = new Set<Promise<unknown>>();

  function onCall(): void {
    if (callsLeft > 0 && --callsLeft === 0) playNext();
  }

  function playNext(): void {
    const step = waiting.shift();
    callsLeft = waiting[0]?.at ?? 0;
    if (!step) return;
    trace.push(`${step.at === 0 ? 'then' : `at call ${step.at}`}: ${step.act.text}`);
    step.act.play(play);
  }

  /** Something of the worker's that has to be over before the world is quiet. */
  function track(work: () => Promise<unknown>, where: string): void {
    const known = open; // the worker may be stopped before this call comes back
    const tracked = work()
      .catch((error: unknown) => void world.bugs.push({ where, error }))
      .finally(() => known.delete(tracked));
    known.add(tracked);
  }

  function worker(): Worker {
    if (scene.worker) return scene.worker;
    const started = startWorker(scene, onCall);
    track(() => started.app.onWake(), 'wake');
    return started;
  }

  const play: Play = {
    scene,
    send(command: Command, then?: (reply: Reply) => void) {
      const { client } = worker().wire;
      const answer = async () => {
        const reply = await client.send(command);
        if (reply.ok) {
          scene.picture = reply.overview;
          judgePicture(scene, reply.overview);
        }
        then?.(reply);
      };
      track(answer, command.type);
    },
    killWorker() {
      killWorker(scene);
      clock.forgetWorker();
      open = new Set();
    },
    letPass(ms) {
      until = Math.max(until, clock.now() + ms);
    },
  };

  /** Runs all that can run without time passing. Nothing in this world really waits, so one turn of the loop is it. */
  const drain = () => new Promise<void>((resolve) => setImmediate(resolve));

  function nextMoment(): number | null {
    const moments = [clock.nextDue(), world.browser.alarmAt].filter((at) => at !== null);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  function goTo(at: number): void {
    clock.advance(Math.max(0, at - clock.now()));
    const { alarmAt } = world.browser;
    if (alarmAt === null || alarmAt > clock.now()) return;
    world.browser.alarmAt = null;
    if (scene.worker) track(scene.worker.app.onWake, 'wake');
    else worker();
  }

  /** Lets everything that runs come to its end, and the time pass that the acts asked for. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await drain();
      const next = nextMoment();
      const isSoon = next !== null && (open.size > 0 || next <= Math.max(until, clock.now() + SECOND));
      if (isSoon) goTo(next);
      else if (open.size === 0) {
        if (until > clock.now()) goTo(until);
        else return;
      } else throw new Error(`Nothing can happen any more, and something still waits:\n${trace.join('\n')}`);
    }
    throw new Error(`Without end:\n${trace.join('\n')}`);
  }

  watchJar(scene, play, () => {
    clock.later(QUIET_MS, () => track(worker().app.onChange, 'change'));
  });
  watchPictures(scene);
  const first = startWorker(scene, onCall);
  track(() => first.app.onStarted('browser'), 'start');
  track(first.app.onWake, 'wake');
  await settle();
  while (waiting.length > 0) {
    playNext();
    await settle();
  }
  play.send({ type: 'get-overview' });
  play.letPass(ENDS_AFTER);
  await settle();
  play.send({ type: 'get-overview' });
  await settle();
  judgeEnd(scene);
  return scene;
}

/** Reports the jar's changes as a browser does: each one at once, and a while later that something has changed. */
function watchJar({ world: { jar } }: Scene, _play: Play, changed: () => void): void {
  const { put, drop, remove } = jar;
  Object.assign(jar, {
    put(...written: Parameters<typeof put>) {
      put(...written);
      changed();
    },
    drop(...dropped: Parameters<typeof drop>) {
      drop(...dropped);
      changed();
    },
    async remove(...removed: Parameters<typeof remove>) {
      await remove(...removed);
      changed();
    },
  });
}
