import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { DAY } from '../../utils/core/time.ts';
import { HOUSES, type House, LAMP_COOKIE } from './street/houses.ts';

const noPages = { login: null, account: null, sessions: null, help: null, status: null, password: null, tokens: null };
const tried = { grade: 'B', source: 'tried on the practice site', seenAt: '2026-11-21' } as const;

/** better-auth as it comes: sessions in a table, a list with names, one or all others can be ended. */
const rooms = {
  id: 'practice-rooms',
  name: 'Rooms',
  registrableDomains: ['rooms.example'],
  origins: ['https://rooms.example'],
  parentOrigins: [],
  access: 'optional',
  authCookies: [{ name: '__Secure-better-auth.session_token', match: 'exact', hosts: ['rooms.example'] }],
  companionCookies: [],
  lifetime: { kind: 'fixed', lengthMs: 7 * DAY, grade: 'B' },
  probe: {
    url: 'https://rooms.example/api/auth/get-session',
    headerFromCookie: null,
    judges: ['__Secure-better-auth.session_token'],
    signedIn: [{ status: [200], json: { path: 'user', is: 'object', lacks: 'error' } }],
    signedOut: [{ status: [200], json: { path: 'user', is: 'absent' } }],
    grade: 'B',
  },
  replaySafe: true,
  mayEndAllAccounts: false,
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://rooms.example/api/auth/sign-out',
      body: '{}',
      contentType: 'application/json',
      csrf: null,
      bearer: null,
      grade: 'B',
    },
    {
      kind: 'http',
      scope: 'everywhere',
      method: 'POST',
      url: 'https://rooms.example/api/auth/revoke-sessions',
      body: '{}',
      contentType: 'application/json',
      csrf: null,
      bearer: null,
      grade: 'B',
    },
  ],
  sessionList: {
    list: {
      method: 'GET',
      url: 'https://rooms.example/api/auth/list-sessions',
      body: null,
      contentType: null,
      csrf: null,
      bearer: null,
    },
    items: '',
    id: 'token',
    name: 'userAgent',
    place: null,
    lastUsed: { path: 'updatedAt', unit: 'iso' },
    current: {
      equals: 'token',
      of: {
        method: 'GET',
        url: 'https://rooms.example/api/auth/get-session',
        body: null,
        contentType: null,
        csrf: null,
        bearer: null,
      },
      at: 'session.token',
    },
    endOne: {
      request: {
        method: 'POST',
        url: 'https://rooms.example/api/auth/revoke-session',
        body: null,
        contentType: 'application/json',
        csrf: null,
        bearer: null,
      },
      send: { as: 'json-field', name: 'token' },
    },
    endOthers: {
      method: 'POST',
      url: 'https://rooms.example/api/auth/revoke-other-sessions',
      body: '{}',
      contentType: 'application/json',
      csrf: null,
      bearer: null,
    },
    grade: 'B',
  },
  waysIn: [],
  trustedDeviceCookies: [],
  leftoverCookies: [],
  keeps: 'account',
  related: [],
  pages: { home: 'https://rooms.example/', ...noPages },
  statusApi: null,
  evidence: [{ fact: 'all', ...tried }],
} as const satisfies SiteDefinition;

/** express-session with a token in the page's own form. */
const letters = {
  id: 'practice-letters',
  name: 'Letters',
  registrableDomains: ['letters.example'],
  origins: ['https://letters.example'],
  parentOrigins: [],
  access: 'optional',
  authCookies: [{ name: 'connect.sid', match: 'exact', hosts: ['letters.example'] }],
  companionCookies: [],
  lifetime: { kind: 'unknown' },
  probe: {
    url: 'https://letters.example/api/me',
    headerFromCookie: null,
    judges: ['connect.sid'],
    signedIn: [{ status: [200], json: { path: 'user', is: 'object', lacks: 'error' } }],
    signedOut: [{ status: [401], json: null }],
    grade: 'B',
  },
  replaySafe: true,
  mayEndAllAccounts: false,
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://letters.example/logout',
      body: null,
      contentType: 'application/x-www-form-urlencoded',
      csrf: {
        from: 'form',
        url: 'https://letters.example/',
        action: '/logout',
        field: 'csrf',
        send: { as: 'form-field', name: 'csrf' },
      },
      bearer: null,
      grade: 'B',
    },
    { kind: 'guide', scope: 'this-browser', url: 'https://letters.example/', guide: 'account-menu', grade: 'B' },
  ],
  sessionList: null,
  waysIn: [],
  trustedDeviceCookies: ['device'],
  leftoverCookies: [],
  keeps: 'account',
  related: [],
  pages: { home: 'https://letters.example/', ...noPages },
  statusApi: null,
  evidence: [{ fact: 'all', ...tried }],
} as const satisfies SiteDefinition;

/** A house of the street: the plainest site there can be, eight times. */
function lamp({ id, name, host }: House): SiteDefinition {
  const origin = `https://${host}`;
  const facts = ['authCookies', 'lifetime', 'probe', 'replaySafe', 'signOut', 'pages'];
  return {
    id,
    name,
    registrableDomains: [host],
    origins: [origin],
    parentOrigins: [],
    access: 'optional',
    authCookies: [{ name: LAMP_COOKIE, match: 'exact', hosts: [host] }],
    companionCookies: [],
    lifetime: { kind: 'fixed', lengthMs: 7 * DAY, grade: 'B' },
    probe: {
      url: `${origin}/api/me`,
      headerFromCookie: null,
      judges: [LAMP_COOKIE],
      signedIn: [{ status: [200], json: { path: 'user', is: 'object', lacks: 'error' } }],
      signedOut: [{ status: [401], json: { path: 'error.code', equals: 'signed-out' } }],
      grade: 'B',
    },
    replaySafe: true,
    mayEndAllAccounts: false,
    signOut: [
      {
        kind: 'http',
        scope: 'this-browser',
        method: 'POST',
        url: `${origin}/api/sign-out`,
        body: null,
        contentType: null,
        csrf: null,
        bearer: null,
        grade: 'B',
      },
    ],
    sessionList: null,
    waysIn: [],
    trustedDeviceCookies: [],
    leftoverCookies: [],
    keeps: 'account',
    related: [],
    pages: { home: `${origin}/`, ...noPages, login: `${origin}/login` },
    statusApi: null,
    evidence: facts.map((fact) => ({ fact, ...tried })),
  };
}

/** Sites that exist for practice alone, declared as any other. */
export const practiceDefinitions: readonly SiteDefinition[] = [letters, rooms, ...HOUSES.map(lamp)];
