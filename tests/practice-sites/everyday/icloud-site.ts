import { randomBytes } from 'node:crypto';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import { everydaySite } from './everyday-site.ts';

const FRONT = 'www.icloud.com';
const SETUP = 'setup.icloud.com';
const DOMAIN = 'icloud.com';

/**
 * Answers who is signed in, and signs out, only to a POST from its front door's page. It lets that page read its
 * answers, and no other; it answers no question beforehand, so a request must be one that needs none.
 */
export const icloudSite = everydaySite({
  name: 'Practice iCloud',
  hosts: [FRONT, SETUP],
  cookies: [
    {
      name: 'X-APPLE-WEBAUTH-TOKEN',
      domain: DOMAIN,
      readable: false,
      newValue: () => randomBytes(40).toString('base64url'),
    },
    {
      name: 'X-APPLE-WEBAUTH-USER',
      domain: DOMAIN,
      readable: false,
      newValue: () => randomBytes(20).toString('base64url'),
    },
  ],
  routes: (core) => [
    {
      host: SETUP,
      method: 'POST',
      path: '/setup/ws/1/validate',
      role: 'probe',
      answer(request) {
        const session = core.current(request);
        if (!isFromFront(request)) return withCors(jsonReply(403, {}));
        if (session === null) return withCors(missing());
        return withCors(jsonReply(200, { dsInfo: { dsid: session.id, appleId: session.account }, version: 2 }));
      },
    },
    {
      host: SETUP,
      method: 'POST',
      path: '/setup/ws/1/logout',
      role: 'sign-out',
      answer(request) {
        const session = core.current(request);
        if (!isFromFront(request)) return withCors(jsonReply(403, {}));
        if (session === null) return withCors(missing());
        core.end(session.id, 'sign-out-request');
        return withCors({ ...jsonReply(200, { success: true }), setCookies: core.clearingCookies() });
      },
    },
  ],
});

const isFromFront = (request: PracticeRequest) => request.header('origin') === `https://${FRONT}`;

const missing = () =>
  jsonReply(421, { success: false, trustTokens: [], error: 'Missing X-APPLE-WEBAUTH-TOKEN cookie' });

function withCors(reply: Reply): Reply {
  const allow = { 'Access-Control-Allow-Origin': `https://${FRONT}`, 'Access-Control-Allow-Credentials': 'true' };
  return { ...reply, headers: { ...reply.headers, ...allow } };
}
