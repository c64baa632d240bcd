import type { Answer } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import type { SiteCore } from '../site/site-definition.ts';

export type DeadCookieSettings = {
  /**
   * What a page does about the cookie of an ended session: leave it, set it with a past date, or ask the browser to
   * clear all cookies of the site.
   */
  deadCookie: 'leave' | 'clear' | 'clear-site-data';
};

/** The same routes, whose pages treat the cookie of an ended session as the settings say. */
export function withDeadCookies<Settings extends DeadCookieSettings>(
  core: SiteCore<Settings>,
  routes: Route[],
): Route[] {
  return routes.map((route) => {
    if (route.role !== 'page') return route;
    return {
      ...route,
      answer(request) {
        const answer = route.answer(request);
        return isDead(core, request) ? withClearing(answer, core) : answer;
      },
    };
  });
}

/**
 * Whether the request has a cookie that this site does not accept. Like a real server, the site cannot tell a cookie of
 * an ended session from an invented one.
 */
function isDead<Settings>(core: SiteCore<Settings>, request: PracticeRequest): boolean {
  return request.cookie('sessionKey') !== null && core.current(request) === null;
}

function withClearing<Settings extends DeadCookieSettings>(answer: Answer, core: SiteCore<Settings>): Answer {
  const { deadCookie } = core.settings;
  if (typeof answer === 'string' || deadCookie === 'leave') return answer;
  if (deadCookie === 'clear-site-data')
    return { ...answer, headers: { ...answer.headers, 'Clear-Site-Data': '"cookies"' } };
  const pastDate = `Expires=${new Date(0).toUTCString()}`;
  const clearing = core.clearingCookies().map((line) => line.replace(/Max-Age=\d+/, pastDate));
  return { ...answer, setCookies: [...answer.setCookies, ...clearing] };
}
