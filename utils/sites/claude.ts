import type { SiteDefinition } from '../core/site.ts';
import { DAY, HOUR } from '../core/time.ts';

export const claude = {
  id: 'claude',
  name: 'Claude',
  registrableDomains: ['claude.ai'],
  origins: ['https://claude.ai'],
  access: 'required',
  authCookies: [{ name: 'sessionKey', match: 'exact', hosts: ['claude.ai'] }],
  companionCookies: ['sessionKeyV3', 'sessionKeyLC', 'sessionKeyV3LC'],
  lifetime: { kind: 'sliding', idleMs: 28 * DAY, renewEveryMs: HOUR, grade: 'A' },
  probe: {
    url: 'https://claude.ai/api/account',
    headerFromCookie: null,
    judges: ['sessionKey'],
    signedIn: [{ status: [200], json: { path: '', is: 'object', lacks: 'error' } }],
    signedOut: [{ status: [401, 403], json: { path: 'error.details.error_code', equals: 'account_session_invalid' } }],
    grade: 'A',
  },
  replaySafe: true,
  signOut: [
    { kind: 'http', scope: 'this-browser', method: 'POST', url: 'https://claude.ai/api/auth/logout', body: '{}', contentType: 'application/json', grade: 'A' },
    { kind: 'guide', scope: 'this-browser', url: 'https://claude.ai/settings/account', grade: 'A' },
  ],
  leftoverCookies: ['__ssid', '__cf_bm', 'anthropic-device-id', 'lastActiveOrg', 'activitySessionId'],
  keeps: 'conversations',
  related: ['claude-console'],
  pages: {
    home: 'https://claude.ai/',
    login: 'https://claude.ai/login',
    account: 'https://claude.ai/settings/account',
    sessions: 'https://claude.ai/settings/account',
    help: 'https://support.claude.com/',
    status: 'https://status.claude.com/',
  },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'many clients agree; measured on desktop profiles', seenAt: '2026-08-21' },
    { fact: 'companionCookies', grade: 'B', source: 'stand beside sessionKey, not needed to be signed in', seenAt: '2026-08-21' },
    { fact: 'lifetime', grade: 'A', source: 'Claude Help Center, article 10310342', seenAt: '2026-02-10' },
    { fact: 'probe', grade: 'A', source: 'sanitised signed-out body, several measurements', seenAt: '2026-09-16' },
    { fact: 'replaySafe', grade: 'B', source: 'desktop apps send one stored value for days, none revoked', seenAt: '2026-09-15' },
    { fact: 'signOut', grade: 'A', source: 'web, Android and iOS clients; WebKit Quirks.cpp', seenAt: '2026-05-20' },
    { fact: 'leftoverCookies', grade: 'A', source: 'WebKit/WebKit#65259', seenAt: '2026-05-20' },
    { fact: 'related', grade: 'A', source: 'separate sign-in and cookie on platform.claude.com', seenAt: '2026-10-08' },
    { fact: 'keeps', grade: 'A', source: 'Claude Help Center, article 10310342', seenAt: '2026-02-10' },
    { fact: 'pages', grade: 'A', source: 'Claude Help Center, articles 10310342 and 13124001', seenAt: '2026-02-10' },
  ],
} as const satisfies SiteDefinition;
