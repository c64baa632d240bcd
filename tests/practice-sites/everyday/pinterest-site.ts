import { randomBytes } from 'node:crypto';
import { buildSetCookie } from '../http/set-cookie.ts';
import { DAY_MS } from '../site/duration.ts';
import { everydaySite, welcomePage } from './everyday-site.ts';

const HOST = 'www.pinterest.com';
const DOMAIN = 'pinterest.com';
const random = () => randomBytes(40).toString('base64url');

const visitor = () => [
  buildSetCookie('_auth', '0', { domain: DOMAIN, maxAgeMs: 365 * DAY_MS, httpOnly: true, sameSite: 'None' }),
  buildSetCookie('_pinterest_sess', random(), {
    domain: DOMAIN,
    maxAgeMs: 365 * DAY_MS,
    httpOnly: true,
    sameSite: 'None',
  }),
];

/** Visitors have the same cookies as people who are signed in; only the value of `_auth` tells them apart. */
export const pinterestSite = everydaySite({
  name: 'Practice Pinterest',
  hosts: [HOST],
  cookies: [
    { name: '_pinterest_sess', domain: DOMAIN, readable: false, newValue: random },
    { name: '_auth', domain: DOMAIN, readable: false, newValue: () => '1' },
  ],
  visitorCookies: visitor,
  routes: (core) => [
    {
      host: HOST,
      method: 'GET',
      path: '/logout/',
      role: 'sign-out',
      answer(request) {
        const session = core.current(request);
        if (session !== null) core.end(session.id, 'sign-out-request');
        return { ...welcomePage('Practice Pinterest'), setCookies: visitor() };
      },
    },
  ],
});
