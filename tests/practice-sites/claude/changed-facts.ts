import { type Reply, redirectReply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteCore } from '../site/site-definition.ts';

/** Whether the site is as its definition says, or changed three facts since: a length, an answer, a page. */
export type FactsSettings = { facts: 'as-known' | 'changed' };

/** A sign-in lasts half as long since the change. */
export function lengthNow(maxAgeMs: number, { facts }: FactsSettings): number {
  return facts === 'changed' ? Math.min(maxAgeMs, 14 * DAY_MS) : maxAgeMs;
}

/** The name of the error that a visitor gets. */
export function errorNow({ facts }: FactsSettings): string {
  return facts === 'changed' ? 'sign_in_first' : 'account_session_invalid';
}

/** The page of the account is gone since the change. */
export function withPagesNow(core: Pick<SiteCore<FactsSettings>, 'settings'>, routes: readonly Route[]): Route[] {
  const gone: Reply = { ...redirectReply('/'), status: 404, headers: { 'Content-Type': 'text/plain' } };
  return routes.map((route) =>
    route.path === '/settings/account' && route.method === 'GET'
      ? { ...route, answer: (request) => (core.settings.facts === 'changed' ? gone : route.answer(request)) }
      : route,
  );
}
