import { defineSite } from '../core/sites/define-site.ts';

/**
 * It is not known how the Console ends a session, nor what it answers afterwards: no request, and no "no" of the
 * probe.
 */
export const claudeConsole = defineSite({
  id: 'claude-console',
  name: 'Claude Console',
  alsoCalled: ['Anthropic'],
  group: 'assistants',
  registrableDomains: ['claude.com', 'anthropic.com'],
  origins: ['https://platform.claude.com', 'https://console.anthropic.com'],
  askedOrigins: [{ origin: 'https://console.anthropic.com', serves: 'former-address' }],
  access: 'required',
  authCookies: [{ name: 'sessionKey', hosts: ['platform.claude.com', 'console.anthropic.com'] }],
  companionCookies: ['sessionKeyLC'],
  probe: {
    url: 'https://platform.claude.com/api/organizations',
    judges: ['sessionKey'],
    signedIn: [{ status: [200], json: [{ path: '0.uuid', is: 'text' }] }], // the first organisation's own id
    signedOut: [],
    grade: 'B',
  },
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://platform.claude.com/', guide: 'account-menu', grade: 'A' },
  ],
  leftoverCookies: ['lastActiveOrg'],
  related: ['claude'],
  pages: {
    home: 'https://platform.claude.com/',
    login: 'https://platform.claude.com/login',
    account: 'https://platform.claude.com/settings/billing',
    help: 'https://support.claude.com/',
    status: 'https://status.claude.com/',
  },
  statusApi: 'https://status.claude.com/api/v2/status.json',
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'cookie of the same name as on claude.ai, other value',
      seenAt: '2026-10-08',
    },
    { fact: 'companionCookies', grade: 'B', source: 'two public clients', seenAt: '2026-10-08' },
    { fact: 'probe', grade: 'B', source: 'two public clients read it with the cookie', seenAt: '2026-10-08' },
    { fact: 'signOut', grade: 'A', source: 'the site itself; a request to sign out is unknown', seenAt: '2026-10-08' },
    { fact: 'leftoverCookies', grade: 'B', source: 'two public clients', seenAt: '2026-10-08' },
    { fact: 'related', grade: 'A', source: 'separate sign-in', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'two public clients', seenAt: '2026-10-08' },
  ],
});
