import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';

/** Another host of the same registrable domain, invented for practice, to check that its data is not touched. */
export const NEIGHBOUR_HOST = 'neighbour.claude.ai';
/** A service worker that does nothing. */
export const WORKER_SCRIPT = '/practice/worker.js';

/** Routes for tests of stored data: a service worker, and a neighbour host with its own data. */
export function storageRoutes(): Route[] {
  return ['claude.ai', NEIGHBOUR_HOST].flatMap((host): Route[] => [
    {
      host,
      method: 'GET',
      path: WORKER_SCRIPT,
      role: 'practice',
      answer: () => ({
        status: 200,
        headers: { 'Content-Type': 'text/javascript' },
        setCookies: [],
        body: 'self.addEventListener("activate", () => {});',
      }),
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
