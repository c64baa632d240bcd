import type { FirstDependencies } from './app-dependencies.ts';
import { createLoadPart } from './load-part.ts';
import { createOverviewFollower } from './overview-follower.ts';
import { createScreenState } from './screen-state.ts';
import { createSend } from './send.ts';

/** What every action of a screen stands on: one state, and one way to ask the background. */
export type ModelBase = ReturnType<typeof createModelBase>;

/** What a screen shows, kept at the background's newest. */
export type FirstModel = First['model'];

export type First = ReturnType<typeof createFirst>;

/** All that a screen needs before its first press: it shows how things are, and leads to our other pages. */
export function createFirst(deps: FirstDependencies) {
  const base = createModelBase(deps);
  const { refresh, state } = base;
  const { openExtensionPage } = deps;
  const loadPart = createLoadPart(deps, state);
  return { base, model: { ...state, refresh, openExtensionPage, loadPart, ...createOverviewFollower(base) } };
}

function createModelBase(deps: FirstDependencies) {
  const state = createScreenState(deps.now());
  const send = createSend(deps, state);
  const refresh = async (): Promise<void> => {
    await send({ type: 'get-overview' });
  };
  return { deps, state, send, refresh };
}
