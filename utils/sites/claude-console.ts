import type { SiteDefinition } from '../core/site.ts';

/** How the Console ends a session, and what it answers to a dead one, is not known: no request to sign out, no "no". */
export const claudeConsole = {
  id: 'claude-console',
  name: 'Claude Console',
  registrableDomains: ['claude.com', 'anthropic.com'],
  origins: ['https://platform.claude.com', 'https://console.anthropic.com'],
  access: 'required',
  authCookies: [{ name: 'sessionKey', match: 'exact', hosts: ['platform.claude.com', 'console.anthropic.com'] }],
  companionCookies: ['sessionKeyLC'],
  lifetime: { kind: 'unknown' },
  probe: {
    url: 'https://platform.claude.com/api/organizations',
    headerFromCookie: null,
    judges: ['sessionKey'],
    signedIn: [{ status: [200], json: { path: '', is: 'array' } }],
    signedOut: [],
    grade: 'B',
  },
  replaySafe: false,
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://platform.claude.com/', grade: 'A' }],
  leftoverCookies: ['lastActiveOrg'],
  keeps: 'account',
  related: ['claude'],
  pages: {
    home: 'https://platform.claude.com/',
    login: 'https://platform.claude.com/login',
    account: 'https://platform.claude.com/settings/billing',
    sessions: null,
    help: 'https://support.claude.com/',
    status: 'https://status.claude.com/',
  },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'cookie of the same name as on claude.ai, other value', seenAt: '2026-10-08' },
    { fact: 'companionCookies', grade: 'B', source: 'two public clients', seenAt: '2026-10-08' },
    { fact: 'probe', grade: 'B', source: 'two public clients read it with the cookie', seenAt: '2026-10-08' },
    { fact: 'signOut', grade: 'A', source: 'the site itself; a request to sign out is unknown', seenAt: '2026-10-08' },
    { fact: 'leftoverCookies', grade: 'B', source: 'two public clients', seenAt: '2026-10-08' },
    { fact: 'related', grade: 'A', source: 'separate sign-in', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'two public clients', seenAt: '2026-10-08' },
  ],
} as const satisfies SiteDefinition;
