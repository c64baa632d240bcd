import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { html, json } from '../../fakes/site-server/answers.ts';

/** What a hotel's Wi-Fi, a proxy, a firewall or a site in maintenance answers in a site's place. */
export const foreignAnswers: readonly RawAnswer[] = [
  html(200, false),
  html(401, false),
  html(403),
  html(503, false),
  { kind: 'response', status: 401, contentType: '', challenged: false, body: '' },
  { kind: 'response', status: 407, contentType: 'text/plain', challenged: false, body: 'Proxy sign-in' },
  { kind: 'response', status: 204, contentType: '', challenged: false, body: null },
  json(200, { result: 'ok' }), // not `{}`: for some sites that is the documented "signed out", whoever says it
  json(200, { detail: 'Too many requests' }),
  json(200, { errors: [{ message: 'internal' }] }),
  json(200, { status: 'maintenance' }),
  json(200, { message: 'Sign in to the Wi-Fi' }),
  json(200, { ok: false }),
  json(200, []),
  json(401, { error: 'unauthorized', realm: 'proxy' }),
  json(403, { message: 'blocked by policy' }),
  json(429, {}),
  { kind: 'redirect' },
  { kind: 'timeout' },
  { kind: 'network-error' },
];
