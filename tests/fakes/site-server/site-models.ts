import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import { json } from './answers.ts';

const invalid = json(403, {
  type: 'error',
  error: { type: 'permission_error', details: { error_code: 'account_session_invalid' } },
});

/** What one site does: its cookies (`token` names the one that carries the session), addresses and answers. */
export type Model = {
  readonly authCookies: readonly Partial<Cookie>[];
  readonly others: readonly Partial<Cookie>[];
  readonly token: string;
  readonly probe: string;
  readonly signOut: string | null;
  readonly everywhere?: string;
  readonly visit?: string;
  readonly yes: RawAnswer;
  readonly no: RawAnswer;
};

/**
 * What the sites do, as far as it is documented. Addresses are written down anew: the fake does not trust the site
 * files.
 */
export const models: Readonly<Record<SiteId, Model>> = {
  claude: {
    authCookies: [{ name: 'sessionKey', domain: 'claude.ai' }],
    others: [
      'sessionKeyV3',
      'sessionKeyLC',
      '__ssid',
      '__cf_bm',
      'anthropic-device-id',
      'lastActiveOrg',
      'activitySessionId',
      'theme',
    ].map((name) => ({ name, domain: 'claude.ai' })),
    token: 'sessionKey',
    probe: 'https://claude.ai/api/account',
    signOut: 'https://claude.ai/api/auth/logout',
    everywhere: 'https://claude.ai/api/auth/logout/all-sessions',
    visit: 'https://claude.ai/logout',
    yes: json(200, { uuid: 'a', email_address: 'someone@example.org' }),
    no: invalid,
  },
  'claude-console': {
    authCookies: [{ name: 'sessionKey', domain: 'platform.claude.com', hostOnly: true }],
    others: [],
    token: 'sessionKey',
    probe: 'https://platform.claude.com/api/organizations',
    signOut: null,
    yes: json(200, [{ uuid: 'o' }]),
    no: invalid,
  },
  'character-ai': {
    authCookies: [
      { name: 'HTTP_AUTHORIZATION', domain: 'character.ai' },
      { name: 'web-next-auth', domain: 'character.ai' },
    ],
    others: [],
    token: 'HTTP_AUTHORIZATION',
    probe: 'https://plus.character.ai/chat/user/',
    signOut: 'https://character.ai/api/trpc/auth.logout?batch=1',
    yes: json(200, { user: { user: { username: 'someone' } } }),
    no: json(401, { detail: 'Invalid token.' }),
  },
  // Two hosts of one site, each with a sign-in of its own. Neither answers a question.
  'two-store': {
    authCookies: [{ name: 'storeLogin', domain: 'store.two.example', hostOnly: true }],
    others: [{ name: 'storeId', domain: 'store.two.example', hostOnly: true }],
    token: 'storeLogin',
    probe: 'https://store.two.example/api/me',
    signOut: 'https://store.two.example/logout/',
    visit: 'https://store.two.example/leave',
    yes: json(200, { user: 'a' }),
    no: json(401, { code: 'signed-out' }),
  },
  'two-community': {
    authCookies: [{ name: 'communityLogin', domain: 'community.two.example', hostOnly: true }],
    others: [],
    token: 'communityLogin',
    probe: 'https://community.two.example/api/me',
    signOut: 'https://community.two.example/login/logout/',
    visit: 'https://community.two.example/leave',
    yes: json(200, { user: 'a' }),
    no: json(401, { code: 'signed-out' }),
  },
};
