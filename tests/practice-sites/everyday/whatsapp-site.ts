import { randomBytes } from 'node:crypto';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { html, type Markup } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteCore, SiteDefinition } from '../site/site-definition.ts';
import type { EverydaySettings } from './everyday-site.ts';

const HOST = 'web.whatsapp.com';
const BRAND = 'Practice WhatsApp';
const KEY = 'WANoiseInfo';
const SCRIPTS = { link: '/practice/link.js', home: '/practice/home.js' } as const;

/**
 * The link to the account is in web storage alone; no cookie is set. The page hands it to its server in a header of our
 * own: what the real one sends is not known.
 */
export const whatsappSite: SiteDefinition<EverydaySettings> = {
  hosts: [HOST],
  lifetimeMs: 90 * DAY_MS,
  renewEveryMs: null,
  defaultSettings: {},
  mainCookie: KEY,
  newCredentials: () => ({ [KEY]: randomBytes(40).toString('base64url') }),
  credentialOf(request) {
    const secret = request.header('x-practice-link');
    return secret === null ? null : { name: KEY, secret };
  },
  authCookies: () => [],
  extraCookies: () => [],
  routes: (core) => [
    page('/login', SCRIPTS.link, html`<h1>Link this browser</h1><button type="button">Link</button>`),
    page('/', SCRIPTS.home, html`<h1>Chats</h1><p id="state"></p><button type="button">Log out</button>`),
    script(SCRIPTS.link, LINK),
    script(SCRIPTS.home, HOME),
    { host: HOST, method: 'POST', path: '/practice/link', role: 'practice', answer: () => link(core) },
    {
      host: HOST,
      method: 'POST',
      path: '/practice/unlink',
      role: 'sign-out',
      answer(request) {
        const session = core.current(request);
        if (session !== null) core.end(session.id, 'log-out-in-page');
        return jsonReply(200, {});
      },
    },
  ],
  seed: () => undefined,
};

function link(core: SiteCore<EverydaySettings>): Reply {
  const { session } = core.signIn('ada@example.test', 'this browser', 0);
  return jsonReply(200, { secret: core.table.credentials(session.id)[KEY] });
}

const LINK = `
document.querySelector('button').addEventListener('click', async () => {
  const { secret } = await (await fetch('/practice/link', { method: 'POST' })).json();
  localStorage.setItem('${KEY}', secret);
  localStorage.setItem('last-wid-md', '"4915200000000:1@c.us"');
  location.assign('/');
});
`;

/** Forgets the link where the server took its end, as far as the page can tell. */
const HOME = `
const link = localStorage.getItem('${KEY}');
document.getElementById('state').textContent = link === null ? 'Not linked.' : 'Linked.';
document.querySelector('button').addEventListener('click', async () => {
  const answer = await fetch('/practice/unlink', { method: 'POST', headers: { 'x-practice-link': link } });
  if (!answer.ok) return;
  localStorage.clear();
  location.reload();
});
`;

function page(path: string, source: string, body: Markup): Route {
  return {
    host: HOST,
    method: 'GET',
    path,
    role: 'page',
    answer: () => pageReply({ brand: BRAND, title: BRAND, body, script: source }),
  };
}

function script(path: string, source: string): Route {
  const headers = { 'Content-Type': 'text/javascript' };
  return {
    host: HOST,
    method: 'GET',
    path,
    role: 'practice',
    answer: () => ({ status: 200, headers, setCookies: [], body: `(() => {${source}})();` }),
  };
}
