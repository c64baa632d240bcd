import { SECOND } from '../../../utils/core/time.ts';
import type { Scene } from '../scene.ts';

/** More turns than any history needs: what is not over by then never ends. */
const MOST_TURNS = 3_000;

export type Engine = ReturnType<typeof createEngine>;

/** Keeps the works of the worker that are under way, and moves time on when nothing else can happen. */
export function createEngine(getScene: () => Scene, onAlarm: () => void) {
  let open = new Set<Promise<unknown>>();
  let until = 0; // acts let time pass up to here, in ms of the world's own time

  /** Something that has to be over before the world is quiet. */
  function track(work: () => Promise<unknown>, where: string): void {
    const known = open; // the worker may be stopped before this call comes back
    const { bugs } = getScene().world;
    const tracked = work()
      .catch((error: unknown) => void bugs.push({ where, error }))
      .finally(() => known.delete(tracked));
    known.add(tracked);
  }

  /** Runs all that can run without time passing. Nothing in this world really waits, so one turn of the loop is it. */
  const drain = () => new Promise<void>((resolve) => setImmediate(resolve));

  function alarmIn({ world, clock }: Scene): number | null {
    const { alarmAt } = world.browser;
    return alarmAt === null ? null : Math.max(0, alarmAt - clock.now());
  }

  function nextIn(scene: Scene): number | null {
    const waits = [scene.clock.nextIn(), alarmIn(scene)].filter((ms) => ms !== null);
    return waits.length === 0 ? null : Math.min(...waits);
  }

  function goOn(scene: Scene, ms: number): void {
    scene.clock.advance(ms);
    scene.jar.expire();
    if (alarmIn(scene) !== 0) return;
    scene.world.browser.alarmAt = null;
    onAlarm();
  }

  return {
    track,
    /** Forgets the works of a worker that is gone. */
    forget(): void {
      open = new Set();
    },
    letPass(ms: number): void {
      until = Math.max(until, getScene().clock.elapsed() + ms);
    },
    /** Lets everything that runs come to its end, and the time pass that the acts asked for. */
    async settle(): Promise<void> {
      const scene = getScene();
      for (let turn = 0; turn < MOST_TURNS; turn += 1) {
        await drain();
        const left = until - scene.clock.elapsed();
        const next = nextIn(scene);
        if (next !== null && (open.size > 0 || next <= Math.max(left, SECOND))) goOn(scene, next);
        else if (open.size > 0) throw new Error(`Something waits for what never comes:\n${scene.trace.join('\n')}`);
        else if (left > 0) goOn(scene, left);
        else return;
      }
      throw new Error(`Without end:\n${scene.trace.join('\n')}`);
    },
  };
}
