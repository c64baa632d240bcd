import type { ControlSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import type { SignOutWatch, WatchedPress, WatchedRequest } from '../../../utils/core/watching/sign-out-watch.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { controlOf } from '../discovery/page-of.ts';

export const WIKI = 'https://wiki.example';

/** A button that says "Log out"; tests name what differs. */
export function control({ mark, ...change }: Parameters<typeof controlOf>[0] = {}): ControlSeen {
  return controlOf({ ...change, mark: { name: 'Log out', place: 'main:1>button:1', ...mark } });
}

export function pressed(change: Partial<WatchedPress> = {}): WatchedPress {
  return { at: NOON, origin: WIKI, path: '/home', page: 'one', control: control(), metas: [], ...change };
}

/** A POST to /logout without anything in it. */
export function requested(change: Partial<WatchedRequest> = {}): WatchedRequest {
  return {
    at: NOON,
    method: 'POST',
    origin: WIKI,
    path: '/logout',
    hasQuery: false,
    by: 'script',
    body: 'none',
    fields: [],
    headers: [],
    ...change,
  };
}

export function watched(change: Partial<SignOutWatch> = {}): SignOutWatch {
  return {
    id: 'w',
    ref: refOf('own:wiki.example'),
    why: 'shown',
    startedAt: NOON,
    wasHere: true,
    digest: null,
    goneAt: NOON + 1_000,
    cookies: [],
    presses: [],
    requests: [],
    ...change,
  };
}
