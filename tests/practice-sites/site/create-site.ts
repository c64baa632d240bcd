import { type Answer, jsonReply, type Reply } from '../http/reply.ts';
import type { PracticeRequest, RequestHead } from '../http/request.ts';
import { findRoute, type Route } from '../http/route.ts';
import type { HostedSite } from '../http/server.ts';
import { createArrivals } from './arrivals.ts';
import type { PracticeClock } from './clock.ts';
import { HOUR_MS } from './duration.ts';
import { findFaultAnswer } from './fault-answer.ts';
import { type Faults, noFaults } from './faults.ts';
import { hold } from './hold.ts';
import type { PracticeSite } from './practice-site.ts';
import { createReturningCookie } from './returning-cookie.ts';
import { createSessionTable, type PracticeSession } from './session-table.ts';
import type { SiteCore, SiteDefinition } from './site-definition.ts';

/** Makes a running site from its definition: its session table, its switches, and the way of a request through them. */
export function createSite<Settings extends object>(
  definition: SiteDefinition<Settings>,
  clock: PracticeClock,
  stopped: AbortSignal,
): HostedSite & { control: PracticeSite<Settings> } {
  const { hosts, lifetimeMs, mainCookie, newCredentials } = definition;
  const table = createSessionTable({ clock, lifetimeMs, newCredentials });
  const arrivals = createArrivals();
  const returning = createReturningCookie(clock);
  const faults: Faults = noFaults();
  const renewal = { on: true };
  const settings: Settings = { ...definition.defaultSettings };

  function authCookies(session: PracticeSession): string[] {
    return definition.authCookies(table.credentials(session.id), session.expiresAt - clock.now(), settings);
  }

  function current(request: RequestHead): PracticeSession | null {
    const shown = definition.credentialOf(request);
    return shown === null ? null : table.findAccepted(shown.name, shown.secret);
  }

  const core: SiteCore<Settings> = {
    clock,
    table,
    settings,
    current,
    signIn(account, device, agedMs) {
      const session = table.create(account, device, agedMs);
      return { session, setCookies: [...authCookies(session), ...definition.extraCookies(account)] };
    },
    end: (id, endedBy) => table.end(id, endedBy),
    clearingCookies: () => definition.authCookies(newCredentials(), 0, settings),
  };
  const routes = definition.routes(core);

  /** Cookies that are added to a normal reply: a renewal, or the cookie of an ended session that is set again. */
  function ridingCookies(route: Route, request: PracticeRequest): string[] {
    if (route.role !== 'page' && route.role !== 'probe') return [];
    const session = current(request);
    if (session === null) return route.role === 'page' ? returning.takeFor(request.host) : [];
    const isRenewed = table.visit(session.id, renewal.on ? definition.renewEveryMs : null);
    return isRenewed ? authCookies(table.get(session.id)) : [];
  }

  function answerNow(route: Route, request: PracticeRequest): Answer {
    const wrong = findFaultAnswer(faults, route, request, { hosts, clearingCookies: core.clearingCookies });
    if (wrong !== null) return wrong;
    const before = current(request);
    const riding = ridingCookies(route, request);
    const reply = route.answer(request);
    if (before?.endedAt === null && table.get(before.id).endedAt !== null) {
      returning.remember(faults.cookieComesBack, request.host, authCookies(before));
    }
    if (typeof reply === 'string') return reply;
    return { ...reply, setCookies: [...riding, ...reply.setCookies] };
  }

  async function handle(request: PracticeRequest): Promise<Answer> {
    const route = findRoute(routes, request);
    if (route === null) return withDate(jsonReply(404, { error: 'Practice site: there is nothing here.' }));
    if (route.role === 'sign-out' || route.role === 'page-sign-out') arrivals.announce();
    if (route.holdMs) await hold({ when: 'before', ms: route.holdMs }, stopped);
    const slow = route.role === 'sign-out' ? faults.slowSignOut : null;
    if (slow?.when === 'before') await hold(slow, stopped);
    const answer = answerNow(route, request);
    if (slow?.when === 'after') await hold(slow, stopped);
    return typeof answer === 'string' ? answer : withDate(answer);
  }

  /**
   * With the switch on, the Date header is an hour ahead. Otherwise it is the machine's time: `clock.advance` does not
   * change it.
   */
  function withDate(reply: Reply): Reply {
    if (!faults.clockAnHourOff) return reply;
    return { ...reply, headers: { ...reply.headers, Date: new Date(Date.now() + HOUR_MS).toUTCString() } };
  }

  const control: PracticeSite<Settings> = {
    hosts,
    faults,
    renewal,
    settings,
    sessions: table.list,
    live: table.live,
    session: table.get,
    createSession: (account, device, agedMs = 0) => core.signIn(account, device, agedMs),
    endSession: (id, endedBy = 'test') => table.end(id, endedBy),
    secretOf: (id) => table.credentials(id)[mainCookie] ?? '',
    secretsOf: table.credentials,
    accepts: table.accepts,
    whenSignOutArrives: arrivals.next,
    rememberSessions: table.remember,
    reset() {
      table.clear();
      returning.forget();
      Object.assign(faults, noFaults());
      renewal.on = true;
      Object.assign(settings, definition.defaultSettings);
      definition.seed(table);
    },
  };
  definition.seed(table);

  return {
    hosts,
    handle,
    control,
    identify(request) {
      const shown = definition.credentialOf(request);
      return shown === null ? null : (table.find(shown.name, shown.secret)?.id ?? null);
    },
  };
}
