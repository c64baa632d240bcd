import type { Route } from '../http/route.ts';

/** A page that shows another practice site inside itself, as a page with a chat in its corner does. */
export const EMBEDDING_PATH = '/practice/embeds';

/** `/practice/embeds?address=https://…`: the address is shown in a frame. */
export function embeddingRoute(host: string): Route {
  return {
    host,
    method: 'GET',
    path: EMBEDDING_PATH,
    role: 'practice',
    answer({ query }) {
      const address = new URL(query.get('address') ?? `https://${host}/`).href.replaceAll('"', '%22');
      return {
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        setCookies: [],
        body: `<!doctype html><title>Practice</title><p>A practice page.</p><iframe src="${address}"></iframe>`,
      };
    },
  };
}
