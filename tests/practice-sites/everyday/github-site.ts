import { randomBytes } from 'node:crypto';
import { redirectReply } from '../http/reply.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { everydaySite } from './everyday-site.ts';

const HOST = 'github.com';
const random = () => randomBytes(36).toString('base64url');

/** A visit to its address asks first: only the button on that page signs out, with a token of the page. */
export const githubSite = everydaySite({
  name: 'Practice GitHub',
  hosts: [HOST],
  cookies: [
    { name: 'user_session', domain: null, readable: false, newValue: random },
    { name: '__Host-user_session_same_site', domain: null, readable: false, newValue: random },
  ],
  removes: 'all',
  routes: (core) => [
    {
      host: HOST,
      method: 'GET',
      path: '/logout',
      role: 'page',
      answer(request) {
        const session = core.current(request);
        if (session === null) return redirectReply('/');
        const body = html`<h1>Sign out</h1><p>Are you sure that you want to sign out?</p>
<form method="post" action="/logout"><input type="hidden" name="authenticity_token" value="${session.id}">
<button>Sign out</button></form>`;
        return pageReply({ brand: 'Practice GitHub', title: 'Sign out', body });
      },
    },
    {
      host: HOST,
      method: 'POST',
      path: '/logout',
      role: 'sign-out',
      answer(request) {
        const session = core.current(request);
        if (session === null || request.form.get('authenticity_token') !== session.id) return redirectReply('/logout');
        core.end(session.id, 'log-out-in-page');
        return redirectReply('/', core.clearingCookies());
      },
    },
  ],
});
