import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { createWorld } from '../../fakes/fake-world.ts';

type App = ReturnType<ReturnType<typeof createWorld>['start']>['app'];

export async function overviewOf(app: App): Promise<Overview> {
  return (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
}

/** Waits until the run has ended, as far as promises alone can take it. */
export async function toEnd(app: App): Promise<Overview> {
  for (let turn = 0; turn < 1_000; turn += 1) {
    const overview = await overviewOf(app);
    if (overview.leave?.endedAt != null) return overview;
  }
  throw new Error(`The run did not end: ${JSON.stringify((await overviewOf(app)).leave)}`);
}
