import { jsonReply, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { accountOf } from '../site/accounts.ts';
import type { PracticeSession } from '../site/session-table.ts';
import type { SiteCore } from '../site/site-definition.ts';
import { embeddingRoute } from './embedding-route.ts';
import type { House } from './houses.ts';

/** A page without a script. A test can open it to see what is stored, and nothing new is stored by the visit. */
export const EMPTY_PATH = '/practice/empty';
/** A file whose download does not end by itself. */
export const LONG_FILE_PATH = '/practice/long-file.bin';
const KEEP_SCRIPT = '/practice/keep.js';

// Stores what a site stores at every visit of a signed-in person, and shows in the page when all of it is stored.
const KEEP_SOURCE = `
localStorage.setItem('lamp-draft', 'practice');
sessionStorage.setItem('lamp-tab', 'practice');
await new Promise((resolve, reject) => {
  const opening = indexedDB.open('lamp-letters', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('letters').put('practice', 'first');
  opening.onsuccess = () => { opening.result.close(); resolve(); };
  opening.onerror = () => reject(opening.error);
});
document.documentElement.dataset.kept = 'yes';
`;

/** The home page, the probe, the sign-out, and the empty page for looking at what is stored. */
export function lampRoutes<Settings>(core: SiteCore<Settings>, { host, name }: House): Route[] {
  return [
    embeddingRoute(host),
    {
      host,
      method: 'GET',
      path: '/',
      role: 'page',
      answer(request) {
        const session = core.current(request);
        return session === null ? welcomePage(name) : homePage(name, session);
      },
    },
    {
      host,
      method: 'GET',
      path: '/api/me',
      role: 'probe',
      answer(request) {
        const session = core.current(request);
        if (session === null) return notSignedIn();
        const { email, uuid } = accountOf(session);
        return jsonReply(200, { user: { email, id: uuid } });
      },
    },
    {
      host,
      method: 'POST',
      path: '/api/sign-out',
      role: 'sign-out',
      answer(request) {
        const session = core.current(request);
        if (session === null) return notSignedIn();
        core.end(session.id, 'sign-out-request');
        return { ...jsonReply(200, {}), setCookies: core.clearingCookies() };
      },
    },
    {
      host,
      method: 'GET',
      path: KEEP_SCRIPT,
      role: 'practice',
      answer: () => ({
        status: 200,
        headers: { 'Content-Type': 'text/javascript' },
        setCookies: [],
        body: `(async () => {${KEEP_SOURCE}})();`,
      }),
    },
    {
      host,
      method: 'GET',
      path: LONG_FILE_PATH,
      role: 'practice',
      answer: () => ({
        status: 200,
        headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' },
        setCookies: [],
        body: 'x'.repeat(10_000),
        ends: 'never',
      }),
    },
    {
      host,
      method: 'GET',
      path: EMPTY_PATH,
      role: 'practice',
      answer: () =>
        pageReply({ brand: name, title: 'Empty', body: html`<h1>Empty</h1><p>This page stores nothing.</p>` }),
    },
  ];
}

function notSignedIn(): Reply {
  return jsonReply(401, { error: { code: 'signed-out', message: 'Practice site: sign in first.' } });
}

function welcomePage(brand: string): Reply {
  const body = html`<h1>Welcome</h1><p>Nobody is signed in here.</p><p><a class="button" href="/login">Sign in</a></p>`;
  return pageReply({ brand, title: 'Welcome', body });
}

function homePage(brand: string, session: PracticeSession): Reply {
  const body = html`<h1>Home</h1><p class="soft">Signed in as ${session.account}.</p>
<div class="card"><label for="message">Message</label>
<textarea id="message" rows="5" placeholder="Write something. It is never sent."></textarea></div>`;
  return pageReply({ brand, title: 'Home', body, script: KEEP_SCRIPT });
}
