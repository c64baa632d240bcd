import { jsonReply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { buildSetCookie } from '../http/set-cookie.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { DAY_MS } from '../site/duration.ts';

const LIMIT = 500;

/**
 * `/practice/many-cookies?count=200` sets 200 further cookies in one visit: more than a browser keeps for one site, so
 * it drops older ones.
 */
export const manyCookiesRoute: Route = {
  host: 'claude.ai',
  method: 'GET',
  path: '/practice/many-cookies',
  role: 'practice',
  answer({ query }) {
    const count = Number(query.get('count') ?? '200');
    if (!Number.isInteger(count) || count < 1 || count > LIMIT) {
      return jsonReply(400, { error: `Practice site: a count from 1 to ${LIMIT}.` });
    }
    const attributes = { domain: null, maxAgeMs: DAY_MS, httpOnly: false, sameSite: 'Lax' } as const;
    const setCookies = Array.from({ length: count }, (_, index) =>
      buildSetCookie(`many-${index + 1}`, 'x', attributes),
    );
    const page = pageReply({
      brand: 'Claude',
      title: 'Many cookies',
      body: html`<h1>Many cookies</h1><p>${count} were set.</p>`,
    });
    return { ...page, setCookies };
  },
};
