import { defineSite } from '../core/sites/define-site.ts';

/**
 * The sign-out page stands on accounts.x.ai. The only known probe has a single source and no known "no", so it is left
 * out.
 */
export const grok = defineSite({
  id: 'grok',
  name: 'Grok',
  alsoCalled: ['xAI'],
  group: 'assistants',
  registrableDomains: ['grok.com', 'x.ai'],
  origins: ['https://grok.com', 'https://accounts.x.ai'],
  // The site needs both: it refuses a request that has only one of them.
  authCookies: [
    { name: 'sso', hosts: ['grok.com'] },
    { name: 'sso-rw', hosts: ['grok.com'] },
  ],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://accounts.x.ai/sign-out',
      userMustConfirm: false,
      grade: 'B',
    },
  ],
  related: ['x'],
  pages: { home: 'https://grok.com/', account: 'https://accounts.x.ai/' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'mem0ai/grok3-api#1; diegosouzapw/OmniRoute#3098; the host: gpt4free Grok.py',
      seenAt: '2026-06-03',
    },
    { fact: 'signOut', grade: 'B', source: 'public code: eight scripts open it', seenAt: '2026-10-08' },
    { fact: 'related', grade: 'A', source: 'docs.x.ai FAQ: xAI account and X account are two', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'A', source: 'docs.x.ai FAQ, copy in tetsuo-ai/grok-api-mcp', seenAt: '2026-10-08' },
  ],
});
