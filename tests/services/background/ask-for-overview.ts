import type { createWorld } from '../../fakes/fake-world.ts';

/** Asks a worker for the overview, as the popup does when it opens. */
export const getOverview = async ({ app }: ReturnType<ReturnType<typeof createWorld>['start']>) =>
  (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
