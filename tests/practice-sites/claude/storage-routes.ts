import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';

/** A sibling on the same registrable domain: made up for practice, to see that nobody touches it. */
export const NEIGHBOUR_HOST = 'neighbour.claude.ai';
/** A service worker that does nothing but be there. */
export const WORKER_SCRIPT = '/practice/worker.js';

/** What tests of a site's stored data need: a service worker, and a neighbour with data of its own. */
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
