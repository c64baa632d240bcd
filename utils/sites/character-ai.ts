import { defineSite } from '../core/sites/define-site.ts';

/**
 * Cookie flags, lifetime and any remote sign-out are unknown; the sign-out request is one lead, judged by the probe.
 * The probe can only say that a sign-in still works: how the site says no is not known well enough.
 */
export const characterAi = defineSite({
  id: 'character-ai',
  name: 'Character.AI',
  group: 'assistants',
  registrableDomains: ['character.ai'],
  origins: ['https://character.ai', 'https://plus.character.ai'],
  askedOrigins: [{ origin: 'https://plus.character.ai', serves: 'checking' }],
  access: 'required',
  authCookies: [
    { name: 'HTTP_AUTHORIZATION', hosts: ['character.ai'] },
    { name: 'web-next-auth', hosts: ['character.ai'] },
  ],
  probe: {
    url: 'https://plus.character.ai/chat/user/',
    headerFromCookie: { header: 'authorization', cookie: 'HTTP_AUTHORIZATION' },
    judges: ['HTTP_AUTHORIZATION'],
    signedIn: [{ status: [200], json: [{ path: 'user.user.username', is: 'text' }] }],
    // To a bad token the site answers 401, with a body that no source tells. A proxy answers 401 too.
    signedOut: [],
    grade: 'B',
  },
  accountName: { paths: ['user.user.username'], grade: 'B' },
  replaySafe: true,
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://character.ai/api/trpc/auth.logout?batch=1',
      grade: 'C',
    },
    { kind: 'guide', scope: 'this-browser', url: 'https://character.ai/', guide: 'account-menu', grade: 'B' },
  ],
  pages: { home: 'https://character.ai/', account: 'https://character.ai/settings' },
  words: {
    paths: [
      { title: 'pathHere', text: 'characterHere' },
      { title: 'otherDevices', text: 'characterElsewhere' },
      { title: 'pathPassword', text: 'characterPassword' },
      { title: 'pathSecure', text: 'characterSecure' },
      { title: 'pathApps', text: 'characterApp' },
    ],
    livesOn: null,
  },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'Xtr4F/PyCharacterAI; realcoloride/node_characterai#202',
      seenAt: '2025-08-01',
    },
    { fact: 'probe', grade: 'B', source: 'Xtr4F/PyCharacterAI; realcoloride/node_characterai', seenAt: '2025-08-01' },
    {
      fact: 'accountName',
      grade: 'B',
      source: 'Xtr4F/PyCharacterAI: fetch_me; a JavaScript client takes it for its own account',
      seenAt: '2025-08-01',
    },
    {
      fact: 'replaySafe',
      grade: 'A',
      source: 'API clients send one stored token from other machines for months',
      seenAt: '2026-07-01',
    },
    {
      fact: 'signOut',
      grade: 'C',
      source: 'one public list; the name fits the known auth.login',
      seenAt: '2025-12-31',
    },
    { fact: 'pages', grade: 'C', source: 'one public client', seenAt: '2026-07-01' },
  ],
});
