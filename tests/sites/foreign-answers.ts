import type { RawAnswer } from '../../utils/core/answers/answer.ts';
import { html, json } from '../fakes/site-server/answers.ts';

const typed = (contentType: string, status: number, body: string | null): RawAnswer => ({
  kind: 'response',
  status,
  contentType,
  challenged: false,
  body,
});

/** Bodies that proxies, Wi-Fi pages, gateways, limits and broken servers send, whatever they were asked. */
const bodies: readonly (readonly [string, unknown])[] = [
  ['a limit of requests', { detail: 'Too many requests' }],
  ['a limit as an error', { error: 'rate_limited', retry_after: 30 }],
  ['a list of errors', { errors: [{ message: 'Internal error' }] }],
  ['maintenance', { status: 'maintenance' }],
  ['maintenance with a date', { maintenance: true, until: '2026-11-29T00:00:00Z' }],
  ['a Wi-Fi page', { message: 'Sign in to the Wi-Fi' }],
  ['a Wi-Fi page about its own user', { portal: 'hotel', user: null, login_url: 'https://wifi.example/' }],
  ['a Wi-Fi page with a number for a user', { user: 7, expires: 3600 }],
  ['a captive portal by its standard', { captive: true, 'user-portal-url': 'https://wifi.example/' }],
  ['a failure', { ok: false }],
  ['a failure with a reason', { success: false, reason: 'unauthorized' }],
  ['a success that says nothing', { ok: true }],
  ['a word of being signed out', { authenticated: false }],
  ['a problem report', { type: 'about:blank', title: 'Unauthorized', status: 401 }],
  ['a gateway', { message: 'Unauthorized' }],
  ['a gateway that names a token', { message: 'The incoming token has expired' }],
  ['an OAuth error', { error: 'invalid_token', error_description: 'The token expired' }],
  ['a user within an error', { error: { user: { email: 'a@example.org' } } }],
  ['an error beside a user', { error: 'busy', user: { user: { username: 'a' }, email: 'a' }, expires: 'x' }],
  ['an account that failed', { success: false, email_address: 'a@example.org', user: { id: 'a' }, expires: 'x' }],
  ['an empty user', { user: {}, expires: 'x' }],
  ['a user as a text', { user: 'guest', expires: 'x' }],
  ['an address of another kind', { email_address: { value: 'a@example.org' } }],
  ['an empty address', { email_address: '' }],
  ['a list', []],
  ['a list of nothing', [null]],
  ['a list of numbers', [1, 2, 3]],
  ['a list of errors without a name', [{ error: { json: { message: 'UNAUTHORIZED' } } }]],
  ['a number', 0],
  ['a word', 'ok'],
  ['an empty word', ''],
  ['true', true],
  ['false', false],
];

/** Pages that proxies, Wi-Fi gates, hosts and broken servers send. Some ask for a password themselves. */
const pages: readonly (readonly [string, string])[] = [
  ['a Wi-Fi page', '<form method=post action=/portal><input name=room><input type=password name=password></form>'],
  ['a Wi-Fi page of a common make', '<form method=post action="/"><input name=auth_user><input name=auth_pass></form>'],
  ["a company's gate", '<form method=POST action=/cgi/gate><input name=user><input name=pw type=password></form>'],
  ['a gate at another host', '<form method=post action="https://gate.example/login"><input name=email></form>'],
  ['a test for humans', '<form id=challenge-form method=post action="/cdn/check"><input name=answer></form>'],
  ['maintenance', '<h1>Back soon</h1><a href="/">Try again</a><a href="https://status.example/">Status</a>'],
  ['an error with a way home', '<main id=main><h1>500</h1><a href="/">Home</a></main>'],
  ['an error that names the address', '<h1>Not Found</h1><p>GET /login email, link /out</p>'],
  ['a parked domain', '<form action="https://ads.example/search"><input name=q></form><a href="/privacy">Privacy</a>'],
  ['a page that lists addresses', '<pre>form POST /login email\nlink /out</pre>'],
  ['a page that only runs a script', '<div id=root></div><script>"<a href=/out>"</script>'],
  ['a page that sends elsewhere', '<meta http-equiv=refresh content="0;url=/login">'],
  ['a consent wall', '<form method=post action=/consent><input name=agree></form>'],
  ['a page that breaks off', '<form method=post action=/login'],
];

/** Statuses that come with such bodies. */
const statuses = [200, 201, 202, 206, 400, 401, 403, 404, 407, 429, 500, 502, 503, 511] as const;

/** Answers of anybody but the site, each with a name. No verdict may come from one of them. */
export const foreignAnswers: readonly (readonly [string, RawAnswer])[] = [
  ...bodies.flatMap(([what, body]) => statuses.map((status) => [`${what}, ${status}`, json(status, body)] as const)),
  ...pages.flatMap(([what, body]) =>
    statuses.map((status) => [`the page of ${what}, ${status}`, typed('text/html', status, body)] as const),
  ),
  ...statuses.flatMap((status) => [
    [`HTML, ${status}`, html(status, false)] as const,
    [`nothing, ${status}`, typed('', status, '')] as const,
    [`nothing as JSON, ${status}`, typed('application/json', status, '')] as const,
    [`text, ${status}`, typed('text/plain', status, 'Unauthorized')] as const,
    [`a body that is too long or no text, ${status}`, typed('application/json', status, null)] as const,
    [`JSON that breaks off, ${status}`, typed('application/json', status, '{"user":{"email":"a@exam')] as const,
    [
      `HTML said to be JSON, ${status}`,
      typed('application/json', status, '<!doctype html><title>Wi-Fi</title>'),
    ] as const,
    [`JSON said to be HTML, ${status}`, typed('text/html', status, '{}')] as const,
    [`nesting without end, ${status}`, typed('application/json', status, '['.repeat(50_000))] as const,
  ]),
  ...[201, 204, 401, 403, 429, 500, 503].map((status) => [`an empty object, ${status}`, json(status, {})] as const),
  ...[200, 201, 401, 403, 429, 500, 503].map((status) => [`null, ${status}`, json(status, null)] as const),
  ['a challenge', html(403)],
  ['a challenge with 503', html(503, true)],
  ['a redirect, to another address or to a login page', { kind: 'redirect' }],
  ['a redirect to elsewhere', { kind: 'redirect', to: null }],
  ...['/', '/maintenance', '/login/', '/portal/login', '/Login', '/login.html', '/error'].map(
    (to) => [`a redirect to ${to}`, { kind: 'redirect', to }] as const,
  ),
  ['no answer in time', { kind: 'timeout' }],
  ['a cut connection', { kind: 'network-error' }],
  ['nothing that was sent', { kind: 'not-sent', reason: 'no-credential' }],
  ['a visit', { kind: 'visited' }],
];
