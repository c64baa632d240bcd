import { MINUTE } from '../../../utils/core/time.ts';
import type { Events } from '../../../utils/ports/events.ts';
import type { Step } from '../acts/all-acts.ts';
import { createScene } from '../create-scene.ts';
import { judge } from '../laws/judge.ts';
import type { Scene, Worker } from '../scene.ts';
import { createEngine } from './engine.ts';
import type { History } from './history.ts';
import type { Play } from './play.ts';
import { createReports } from './reports.ts';
import { killWorker, startWorker, watchPictures } from './worker.ts';

/** In ms. The adapter reports a waking so long after it, because a popup that woke it is answered first. */
const AFTER_WAKING = 150;
/** After the last act so much time passes, so that everything comes to its end. In ms. */
const ENDS_AFTER = 4 * MINUTE;

/** Plays one history to its end, and asks every law about it. */
export async function playHistory({ setup, steps }: History): Promise<Scene> {
  const waiting: Step[] = [...steps];
  let callsLeft = 0; // until the next act comes in the middle of this one
  const engine = createEngine(
    () => scene,
    () => play.tell('alarm', (events) => events.onWake()),
  );
  const reports = createReports(
    () => play,
    () => scene.clock,
  );
  const scene: Scene = createScene(setup, reports.cookie);
  const { trace } = scene;

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

  function worker(): Worker {
    if (scene.worker) return scene.worker;
    const started = startWorker(scene, onCall);
    scene.clock.after(AFTER_WAKING, () => engine.track(started.app.onWake, 'wake'));
    return started;
  }

  const play: Play = {
    scene,
    changed: reports.changed,
    send(command, then) {
      const { wire } = worker();
      if (command.type !== 'get-overview') scene.lastTouch = scene.clock.elapsed();
      if (command.type === 'cancel-plan' || command.type === 'save-settings') scene.takenBack = true;
      const answer = async () => {
        const reply = await wire.client.send(command);
        for (const text of wire.crossed.splice(0)) judge(scene, 'ofText', { where: command.type, text });
        if (!reply.ok) scene.seen.add(`reply: ${reply.error}`);
        if (reply.ok) {
          scene.picture = reply.overview;
          judge(scene, 'ofPicture', reply.overview);
          judge(scene, 'ofReply', reply);
        }
        then?.(reply);
      };
      engine.track(answer, command.type);
    },
    allow: (press) => void scene.presses.push({ ...press, at: scene.clock.elapsed() }),
    tell(what: string, act: (events: Events) => Promise<void>) {
      const { app } = worker();
      engine.track(() => act(app), what);
    },
    killWorker() {
      killWorker(scene);
      scene.refused.forget();
      scene.clock.forgetWorker();
      reports.forget();
      engine.forget();
    },
    begin(by) {
      scene.world.browser.alarmAt = null;
      this.tell('start', (events) => events.onStarted(by));
    },
    letPass: engine.letPass,
  };

  watchPictures(scene);
  play.begin('browser');
  await engine.settle();
  while (waiting.length > 0) {
    playNext();
    await engine.settle();
  }
  play.send({ type: 'get-overview' });
  await engine.settle();
  play.letPass(ENDS_AFTER);
  await engine.settle();
  play.send({ type: 'get-overview' });
  await engine.settle();
  judge(scene, 'ofEnd', null);
  return scene;
}
