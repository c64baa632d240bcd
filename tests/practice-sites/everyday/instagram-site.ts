import { randomBytes, randomInt } from 'node:crypto';
import { jsonReply } from '../http/reply.ts';
import { everydaySite } from './everyday-site.ts';

const HOST = 'www.instagram.com';
const DOMAIN = 'instagram.com';

/** Signs out only by a POST that repeats two readable cookies: one as a header, one as a field of its form. */
export const instagramSite = everydaySite({
  name: 'Practice Instagram',
  hosts: [HOST],
  cookies: [
    { name: 'sessionid', domain: DOMAIN, readable: false, newValue: () => randomBytes(30).toString('base64url') },
    { name: 'ds_user_id', domain: DOMAIN, readable: true, newValue: () => `1784${randomInt(1e9, 9e9)}` },
    { name: 'csrftoken', domain: DOMAIN, readable: true, newValue: () => randomBytes(16).toString('hex') },
  ],
  routes: (core) => [
    {
      host: HOST,
      method: 'POST',
      path: '/api/v1/web/accounts/logout/ajax/',
      role: 'sign-out',
      answer(request) {
        const session = core.current(request);
        const isOwn = request.header('x-csrftoken') === request.cookie('csrftoken');
        const isOurs = request.form.get('user_id') === request.cookie('ds_user_id');
        if (session === null || !isOwn || !isOurs || request.form.get('one_tap_app_login') !== '0')
          return jsonReply(403, { message: 'Practice site: this did not come from its own page.', status: 'fail' });
        core.end(session.id, 'sign-out-request');
        return { ...jsonReply(200, { status: 'ok' }), setCookies: core.clearingCookies() };
      },
    },
  ],
});
