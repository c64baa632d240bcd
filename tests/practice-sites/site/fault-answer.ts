import { type Answer, jsonReply } from '../http/reply.ts';
import type { RequestHead } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import type { FaultMode, Faults } from './faults.ts';

const HUGE = 50_000_000;

/** The wrong answer that a switch demands for this request; null if the site is to answer normally. */
export function findFaultAnswer(
  faults: Pick<Faults, 'mode' | 'refuseForeignOrigin'>,
  route: Pick<Route, 'role' | 'path'>,
  request: RequestHead,
  site: { hosts: readonly string[]; clearingCookies: () => string[] },
): Answer | null {
  if (faults.refuseForeignOrigin && request.method === 'POST' && !isOwnOrigin(request, site.hosts)) {
    return jsonReply(403, { error: 'Practice site: this request did not come from its own pages.' });
  }
  const mode = faults.mode;
  if (mode === null || (mode.scope !== 'all' && mode.scope !== route.role)) return null;
  // The login page itself must load, or the redirect would lead back to itself for ever.
  if (mode.kind === 'login-redirect' && route.path === '/login') return null;
  return answerWith(mode, request.target, site.clearingCookies);
}

function isOwnOrigin(request: RequestHead, hosts: readonly string[]): boolean {
  return hosts.some((host) => request.header('origin') === `https://${host}`);
}

function answerWith(mode: FaultMode, target: string, clearingCookies: () => string[]): Answer {
  switch (mode.kind) {
    case 'hang':
    case 'cut':
      return mode.kind;
    case 'challenge':
      return {
        status: 403,
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'cf-mitigated': 'challenge' },
        setCookies: [],
        body: '<!doctype html><title>One moment (practice)</title><p>Practice site: checking your browser.</p>',
      };
    case 'too-many':
      return jsonReply(429, { error: 'Practice site: too many requests.' }, { 'Retry-After': '30' });
    case 'server-error':
      return jsonReply(500, { error: 'Practice site: something broke.' });
    case 'half':
      return { ...jsonReply(200, {}), body: '{"account":{"uuid":"practice', ends: 'cut' };
    case 'wrong-type':
      return { status: 200, headers: { 'Content-Type': 'image/png' }, setCookies: [], body: '\u0089PNG\r\n' };
    case 'redirect-loop':
      return { status: 302, headers: { Location: target }, setCookies: [], body: '' };
    case 'huge':
      return { ...jsonReply(200, {}), body: `{"practice":"${'x'.repeat(HUGE)}"}` };
    case 'login-redirect':
      return { status: 302, headers: { Location: '/login' }, setCookies: [], body: '' };
    case 'nothing-ended-kept':
      return jsonReply(200, {});
    case 'nothing-ended-cleared':
      return { ...jsonReply(200, {}), setCookies: clearingCookies() };
  }
}
