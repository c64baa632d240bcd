import { html, json } from '../../fakes/site-server/answers.ts';
import type { ServedCookie, ServedSite } from './served-site.ts';

const secret = (name: string, domain: string, more: Partial<ServedCookie> = {}): ServedCookie => ({
  name,
  domain,
  httpOnly: true,
  carries: 'secret',
  ...more,
});
const plain = (name: string, domain: string): ServedCookie => ({ name, domain, httpOnly: false, carries: 'plain' });

const ended = json(403, {
  type: 'error',
  error: { type: 'permission_error', details: { error_code: 'account_session_invalid' } },
});
const page = html(200, false);
const none = { probe: null, signOut: null, everywhere: null, visit: null, yes: page, no: page };
const authJs = { yes: json(200, { user: { name: 'Someone' }, expires: '2026-01-01' }), no: json(200, {}) };

/** The shipped sites that the model serves: each way to sign out, with and without a probe, is among them. */
export const servedSites: readonly ServedSite[] = [
  {
    siteId: 'claude',
    host: 'claude.ai',
    cookies: [
      secret('sessionKey', 'claude.ai'),
      secret('sessionKeyV3', 'claude.ai', { carries: 'second-secret' }),
      plain('lastActiveOrg', 'claude.ai'),
      plain('theme', 'claude.ai'),
    ],
    key: 'sessionKey',
    probe: 'https://claude.ai/api/account',
    signOut: 'https://claude.ai/api/auth/logout',
    everywhere: 'https://claude.ai/api/auth/logout/all-sessions',
    visit: 'https://claude.ai/logout',
    yes: json(200, { uuid: 'a', email_address: 'someone@example.org' }),
    no: ended,
  },
  {
    ...none,
    siteId: 'claude-console',
    host: 'platform.claude.com',
    cookies: [secret('sessionKey', 'platform.claude.com', { hostOnly: true })],
    key: 'sessionKey',
    probe: 'https://platform.claude.com/api/organizations',
    yes: json(200, [{ uuid: 'o', name: 'Org', capabilities: [] }]),
    no: ended,
  },
  {
    ...none,
    siteId: 'character-ai',
    host: 'character.ai',
    cookies: [
      secret('HTTP_AUTHORIZATION', 'character.ai'),
      secret('web-next-auth', 'character.ai', { carries: 'second-secret' }),
    ],
    key: 'HTTP_AUTHORIZATION',
    probe: 'https://plus.character.ai/chat/user/',
    signOut: 'https://character.ai/api/trpc/auth.logout?batch=1',
    yes: json(200, { user: { user: { username: 'someone' } } }),
    no: json(401, { detail: 'Invalid token.' }),
  },
  {
    ...authJs,
    siteId: 'chatgpt',
    host: 'chatgpt.com',
    cookies: [
      secret('__Secure-next-auth.session-token.0', 'chatgpt.com'),
      secret('__Secure-next-auth.session-token.1', 'chatgpt.com', { carries: 'second-secret' }),
    ],
    key: '__Secure-next-auth.session-token.0',
    probe: 'https://chatgpt.com/api/auth/session',
    signOut: 'https://chatgpt.com/api/auth/signout',
    everywhere: 'https://chatgpt.com/backend-api/accounts/logout_all',
    visit: 'https://chatgpt.com/auth/logout',
  },
  {
    ...none,
    ...authJs,
    siteId: 'perplexity',
    host: 'www.perplexity.ai',
    cookies: [secret('__Secure-next-auth.session-token', 'www.perplexity.ai', { hostOnly: true })],
    key: '__Secure-next-auth.session-token',
    probe: 'https://www.perplexity.ai/api/auth/session',
    signOut: 'https://www.perplexity.ai/api/auth/signout',
  },
  {
    ...none,
    siteId: 'google',
    host: 'accounts.google.com',
    cookies: [
      secret('__Secure-1PSID', 'google.com'),
      secret('SID', 'google.com', { httpOnly: false, carries: 'second-secret' }),
      secret('HSID', 'google.com', { carries: 'second-secret' }),
      secret('__Secure-1PSIDTS', 'google.com', { carries: 'second-secret' }),
    ],
    key: '__Secure-1PSID',
    visit: 'https://accounts.google.com/Logout',
  },
  {
    ...none,
    siteId: 'linkedin',
    host: 'www.linkedin.com',
    cookies: [secret('li_at', 'www.linkedin.com'), plain('liap', 'linkedin.com')],
    key: 'li_at',
    visit: 'https://www.linkedin.com/m/logout/',
  },
  {
    ...none,
    siteId: 'hugging-face',
    host: 'huggingface.co',
    cookies: [secret('token', 'huggingface.co', { hostOnly: true })],
    key: 'token',
    signOut: 'https://huggingface.co/logout',
  },
  {
    ...none,
    siteId: 'github',
    host: 'github.com',
    cookies: [
      secret('user_session', 'github.com', { hostOnly: true }),
      secret('__Host-user_session_same_site', 'github.com', { hostOnly: true }),
      plain('logged_in', 'github.com'),
    ],
    key: 'user_session',
  },
  {
    ...none,
    siteId: 'reddit',
    host: 'www.reddit.com',
    cookies: [secret('reddit_session', 'reddit.com'), secret('token_v2', 'reddit.com', { carries: 'second-secret' })],
    key: 'reddit_session',
  },
  // Sites that no definition lists, one of them beside a site that has one.
  {
    ...none,
    siteId: 'other:forum.example',
    host: 'forum.example',
    cookies: [secret('PHPSESSID', 'forum.example', { hostOnly: true })],
    key: 'PHPSESSID',
  },
  {
    ...none,
    siteId: 'other:shop.example',
    host: 'shop.example',
    cookies: [secret('cart_auth', 'shop.example'), plain('remember_me', 'shop.example')],
    key: 'cart_auth',
  },
  {
    ...none,
    siteId: 'other:calendar.google.com',
    host: 'calendar.google.com',
    cookies: [secret('OSID', 'calendar.google.com', { hostOnly: true })],
    key: 'OSID',
  },
];

/** Whether the model's site has a shipped definition. */
export const isDefined = ({ siteId }: Pick<ServedSite, 'siteId'>): boolean => !siteId.startsWith('other:');
