import { defineSite } from '../../../utils/core/sites/define-site.ts';
import { DAY } from '../../../utils/core/time.ts';

/**
 * better-auth with its defaults: sessions in a table, and a list with names in which one or all other sessions can be
 * ended.
 */
export const rooms = defineSite({
  id: 'practice-rooms',
  name: 'Rooms',
  registrableDomains: ['rooms.example'],
  origins: ['https://rooms.example'],
  authCookies: [{ name: '__Secure-better-auth.session_token', hosts: ['rooms.example'] }],
  lifetime: { kind: 'fixed', lengthMs: 7 * DAY, grade: 'B' },
  probe: {
    url: 'https://rooms.example/api/auth/get-session',
    judges: ['__Secure-better-auth.session_token'],
    signedIn: [{ status: [200], json: [{ path: 'session.token', is: 'text' }] }],
    signedOut: [{ status: [200], json: [{ whole: 'null' }] }], // what better-auth answers to nobody
    grade: 'B',
  },
  replaySafe: true,
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://rooms.example/api/auth/sign-out',
      body: '{}',
      contentType: 'application/json',
      grade: 'B',
    },
    {
      kind: 'http',
      scope: 'everywhere',
      method: 'POST',
      url: 'https://rooms.example/api/auth/revoke-sessions',
      body: '{}',
      contentType: 'application/json',
      grade: 'B',
    },
  ],
  sessionList: {
    list: { method: 'GET', url: 'https://rooms.example/api/auth/list-sessions' },
    items: '',
    id: 'token',
    name: 'userAgent',
    lastUsed: { path: 'updatedAt', unit: 'iso' },
    current: {
      equals: 'token',
      of: { method: 'GET', url: 'https://rooms.example/api/auth/get-session' },
      at: 'session.token',
    },
    endOne: {
      request: {
        method: 'POST',
        url: 'https://rooms.example/api/auth/revoke-session',
        contentType: 'application/json',
      },
      send: { as: 'json-field', name: 'token' },
    },
    endOthers: {
      method: 'POST',
      url: 'https://rooms.example/api/auth/revoke-other-sessions',
      body: '{}',
      contentType: 'application/json',
    },
    grade: 'B',
  },
  pages: { home: 'https://rooms.example/' },
  evidence: [{ fact: 'all', grade: 'B', source: 'tried on the practice site', seenAt: '2026-11-21' }],
});
