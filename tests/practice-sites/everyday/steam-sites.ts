import { randomBytes } from 'node:crypto';
import { jsonReply, redirectReply } from '../http/reply.ts';
import { everydaySite } from './everyday-site.ts';

/** One host of Steam. Each has a session of its own, and takes its sign-out only with its own `sessionid` in a form. */
function steamHost(name: string, host: string, path: string) {
  return everydaySite({
    name,
    hosts: [host],
    cookies: [
      {
        name: 'steamLoginSecure',
        domain: null,
        readable: false,
        newValue: () => randomBytes(40).toString('base64url'),
      },
      { name: 'sessionid', domain: null, readable: true, newValue: () => randomBytes(12).toString('hex') },
    ],
    routes: (core) => [
      {
        host,
        method: 'POST',
        path,
        role: 'sign-out',
        answer(request) {
          const session = core.current(request);
          if (session === null || request.form.get('sessionid') !== request.cookie('sessionid'))
            return jsonReply(403, { error: 'Practice site: this did not come from its own page.' });
          core.end(session.id, 'sign-out-request');
          return redirectReply('/', core.clearingCookies());
        },
      },
      { host, method: 'GET', path, role: 'page', answer: () => redirectReply('/') }, // a plain visit ends nothing
    ],
  });
}

export const steamStoreSite = steamHost('Practice Steam', 'store.steampowered.com', '/logout/');
export const steamCommunitySite = steamHost('Practice Steam Community', 'steamcommunity.com', '/login/logout/');
