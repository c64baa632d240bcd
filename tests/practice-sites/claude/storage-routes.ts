import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';

/** Another host of the same registrable domain, invented for practice, to check that its data is not touched. */
export const NEIGHBOUR_HOST = 'neighbour.claude.ai';
/** A service worker that does nothing. */
export const WORKER_SCRIPT = '/practice/worker.js';

/**
 * A service worker that answers every request of its pages to the API itself: a sign-out was taken, and nobody is
 * signed in. It tells at `/practice/seen` what came to it.
 */
export const LYING_WORKER_SCRIPT = '/practice/lying-worker.js';
const LYING_WORKER = `
  const seen = [];
  const signedOut = { type: 'error', error: { details: { error_code: 'account_session_invalid' } } };
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    const { pathname } = new URL(event.request.url);
    if (pathname === '/practice/seen') event.respondWith(Response.json(seen));
    if (!pathname.startsWith('/api/')) return;
    seen.push({ path: pathname, headers: [...event.request.headers] });
    const isSignOut = pathname.startsWith('/api/auth/');
    event.respondWith(Response.json(isSignOut ? {} : signedOut, { status: isSignOut ? 200 : 403 }));
  });
`;

const script = (body: string, headers: Readonly<Record<string, string>> = {}) => ({
  status: 200,
  headers: { 'Content-Type': 'text/javascript', ...headers },
  setCookies: [],
  body,
});

/** Routes for tests of stored data: service workers, and a neighbour host with its own data. */
export function storageRoutes(): Route[] {
  return ['claude.ai', NEIGHBOUR_HOST].flatMap((host): Route[] => [
    {
      host,
      method: 'GET',
      path: WORKER_SCRIPT,
      role: 'practice',
      answer: () => script('self.addEventListener("activate", () => {});'),
    },
    {
      host,
      method: 'GET',
      path: LYING_WORKER_SCRIPT,
      role: 'practice',
      answer: () => script(LYING_WORKER, { 'Service-Worker-Allowed': '/' }),
    },
    ...(host === NEIGHBOUR_HOST
      ? [{ host, method: 'GET', path: '/', role: 'practice', answer: neighbourPage } as const]
      : []),
  ]);
}

function neighbourPage() {
  const page = pageReply({
    brand: 'Claude',
    title: 'A neighbour',
    body: html`<h1>A neighbour</h1><p>A site of its own beside claude.ai.</p>`,
  });
  return { ...page, setCookies: ['neighbour=stays; Path=/; Secure; Max-Age=86400'] };
}
