import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { waits } from '../../../utils/core/waits.ts';
import { connect } from '../../fakes/loopback.ts';
import { createLife } from '../../fakes/mortal.ts';
import { judge } from '../laws/judge.ts';
import type { Scene, Worker } from '../scene.ts';

/** Starts a background over the scene's browser. It is told what a browser tells one that wakes up. */
export function startWorker(scene: Scene, onCall: () => void): Worker {
  const { world } = scene;
  const life = createLife(Number.POSITIVE_INFINITY, 'before', onCall);
  const started = world.start(life);
  const { credentials, requests, app } = started;
  const { hold } = credentials;
  credentials.hold = async (runId, ref, site) => {
    if (!scene.heldBy.has(runId)) scene.heldBy.set(runId, findSecrets(scene, ref));
    scene.refOfRun.set(runId, refId(ref));
    await hold(runId, ref, site);
  };
  const { inPage, fromBackground } = requests;
  requests.inPage = (...asked) => late(scene, asked[2].id, () => inTab(scene, asked[0], () => inPage(...asked)));
  requests.fromBackground = (...asked) => late(scene, asked[1].id, () => fromBackground(...asked));
  const worker: Worker = { ...started, life, wire: connect(world, app) };
  scene.worker = worker;
  return worker;
}

/**
 * A script that is put into a tab runs at once where the page does. In a page that sleeps it runs at waking, and does
 * nothing after its deadline.
 */
async function inTab({ clock, tabs, world }: Scene, tabId: number, send: () => Promise<RawAnswer>): Promise<RawAnswer> {
  tabs.noteScript(tabId);
  if (world.tabs.find(tabId)?.usable !== false) return send();
  let isOver = false;
  const never: RawAnswer = { kind: 'timeout' };
  const atWaking = tabs.whenAwake(tabId).then(() => (isOver ? never : send()));
  const deadline = clock.sleep(waits.answer).then(() => {
    isOver = true;
    return never;
  });
  return Promise.race([atWaking, deadline]);
}

/** A server that is slow; one that is too slow gets an answer ready that nobody waits for any more. */
async function late({ clock, servers }: Scene, siteId: string, send: () => Promise<RawAnswer>): Promise<RawAnswer> {
  const { delayMs } = servers.habitsOf(siteId);
  if (delayMs === 0) return send();
  const answer = send();
  await clock.sleep(Math.min(delayMs, waits.answer));
  return delayMs < waits.answer ? answer : { kind: 'timeout' };
}

/** Stops the worker where it stands: nothing of it goes on. */
export function killWorker(scene: Scene): void {
  const { worker } = scene;
  if (!worker) return;
  worker.life.dead = true;
  worker.life.die();
  scene.worker = null;
}

/** Hears what screens are told. */
export function watchPictures(scene: Scene): void {
  const { announced } = scene.world;
  const push = announced.push.bind(announced);
  announced.push = (...pictures) => {
    for (const picture of pictures) {
      scene.picture = picture;
      judge(scene, 'ofPicture', picture);
    }
    return push(...pictures);
  };
}

/** The secrets in the jar for a session, as the servers know them. */
export function findSecrets({ world, servers }: Scene, ref: SessionRef): string[] {
  const { key } = servers.siteOf(ref.siteId);
  return world.jar
    .everything()
    .filter(
      ({ cookie: { name, storeId, partition } }) =>
        name === key && refId({ ...ref, storeId, partition }) === refId(ref),
    )
    .map(({ value }) => value);
}
