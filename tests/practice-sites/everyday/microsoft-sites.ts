import { randomBytes } from 'node:crypto';
import { redirectReply } from '../http/reply.ts';
import { everydaySite, welcomePage } from './everyday-site.ts';

/** A host of Microsoft whose own address signs it out when it is visited. */
function microsoftHost(name: string, host: string, path: string, cookie: string) {
  const random = () => randomBytes(40).toString('base64url');
  return everydaySite({
    name,
    hosts: [host],
    cookies: [{ name: cookie, domain: null, readable: false, newValue: random }],
    routes: (core) => [
      {
        host,
        method: 'GET',
        path,
        role: 'sign-out',
        answer(request) {
          const session = core.current(request);
          if (session === null) return redirectReply('/');
          core.end(session.id, 'sign-out-request');
          return { ...welcomePage(name), setCookies: core.clearingCookies() };
        },
      },
    ],
  });
}

/** The name of Outlook's own cookie is our choice: none is documented. */
export const outlookSite = microsoftHost('Practice Outlook', 'outlook.live.com', '/owa/logoff.owa', 'outlook-practice');
export const microsoftSite = microsoftHost('Practice Microsoft', 'login.live.com', '/logout.srf', '__Host-MSAAUTHP');
