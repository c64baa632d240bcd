import type { CookieProposal, SiteProposal, WayProposal } from '../../../utils/core/discovery/site-proposal.ts';
import { DAY } from '../../../utils/core/time.ts';
import { defaultStore, NOON } from './fake-world.ts';

const mark = { testId: null, id: null, classes: [], path: null, place: 'header:1>button:1' };

export function cookie(name: string, change: Partial<CookieProposal> = {}): CookieProposal {
  return {
    kind: 'cookie',
    name,
    host: 'wiki.firm.example',
    area: null,
    points: 60,
    reason: 'session',
    chosen: false,
    expiresAt: null,
    ...change,
  };
}

export const logOutLink: WayProposal = {
  method: {
    kind: 'navigate',
    scope: 'this-browser',
    url: 'https://wiki.firm.example/logout',
    userMustConfirm: false,
    grade: 'B',
  },
  says: 'Log out',
  reason: 'address',
  chosen: true,
};

/** A request that was seen while somebody showed how they sign out. */
export const shownRequest: WayProposal = {
  method: {
    kind: 'http',
    scope: 'this-browser',
    method: 'POST',
    url: 'https://wiki.firm.example/session/end',
    body: 'action=logout&mode=session',
    contentType: 'application/x-www-form-urlencoded',
    csrf: null,
    bearer: null,
    grade: 'C',
  },
  says: null,
  reason: 'shown',
  chosen: true,
};

/** A press of one control, or of several one after another. */
export function pressOf(says: string | null, roles: readonly ('link' | 'button' | 'menuitem')[]): WayProposal {
  return {
    method: {
      kind: 'press',
      scope: 'this-browser',
      url: 'https://wiki.firm.example/home',
      steps: roles.map((role) => ({ ...mark, role, name: says })),
      grade: 'B',
    },
    says,
    reason: 'words',
    chosen: false,
  };
}

/** What is found for a wiki that is open in a tab, with somebody signed in. */
export function proposal(change: Partial<SiteProposal> = {}): SiteProposal {
  return {
    host: 'wiki.firm.example',
    name: 'wiki.firm.example',
    origins: ['https://wiki.firm.example'],
    parentOrigins: [],
    kind: null,
    signOn: null,
    isHttpOnly: false,
    storeId: defaultStore.id,
    page: 'looked-at',
    tabId: 7,
    unheardOf: null,
    known: null,
    cookies: [
      cookie('wiki_session', { chosen: true, expiresAt: NOON + 24 * DAY }),
      cookie('visitor_id', { points: 10, reason: 'any-visitor', host: 'firm.example', expiresAt: NOON + 365 * DAY }),
    ],
    ways: [logOutLink, pressOf('Log out', ['button', 'menuitem']), { ...pressOf('Ada', ['button']), reason: 'menu' }],
    ...change,
  };
}

/** What is found for a mailbox on known software, which another host signs in to. */
export const ofKind: Partial<SiteProposal> = {
  kind: { id: 'roundcube', name: 'Roundcube', base: '' },
  signOn: { origin: 'https://login.firm.example' },
  cookies: ['roundcube_sessauth', 'roundcube_sessid'].map((name) => cookie(name, { reason: 'kind', chosen: true })),
  ways: [{ ...pressOf('Logout', ['link']), reason: 'kind', chosen: true }],
};
