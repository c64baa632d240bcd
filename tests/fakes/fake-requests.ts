import type { RawAnswer } from '../../utils/core/answers/answer.ts';
import { reaches } from '../../utils/core/sign-out/can-probe.ts';
import { findHostPatterns } from '../../utils/core/sites/host-patterns.ts';
import type { Requests, SentLog, SiteRequest } from '../../utils/ports/requests.ts';
import type { FakeClock } from './fake-clock.ts';
import type { FakeCookieJar } from './fake-cookie-jar.ts';
import { carriedTo, type FakeCredentials } from './fake-credentials.ts';
import type { FakeHostAccess } from './fake-host-access.ts';
import type { FakeSiteServer } from './fake-site-server.ts';
import type { FakeTabs } from './fake-tabs.ts';

type Parts = {
  readonly clock: FakeClock;
  readonly credentials: FakeCredentials;
  readonly hostAccess: FakeHostAccess;
  readonly jar: FakeCookieJar;
  readonly sent: SentLog;
  readonly server: FakeSiteServer;
  readonly tabs: FakeTabs;
};

export type FakeRequests = Requests & { sweeps(): number };

/** Requests that arrive at the fake server, carrying exactly what a browser would send. */
export function createFakeRequests({ clock, credentials, hostAccess, jar, sent, server, tabs }: Parts): FakeRequests {
  let sweeps = 0;

  async function send(
    request: SiteRequest,
    way: 'page' | 'background',
    storeId: string,
    act: () => RawAnswer,
  ): Promise<RawAnswer> {
    const { origin, pathname } = new URL(request.url);
    const answered = await sent.add({
      at: clock.now(),
      method: request.method,
      address: origin + pathname,
      storeId,
      way,
      why: request.why,
      answer: null,
    });
    const answer = act();
    await answered(answer);
    return answer;
  }

  return {
    sweeps: () => sweeps,
    async sweep() {
      sweeps += 1;
    },
    async inPage(tabId, ref, site, request) {
      if (request.why !== 'sign-out') throw new Error('A probe never runs in a page');
      if (server.faults.page === 'no-token') return { kind: 'not-sent', reason: 'no-token' };
      const tab = tabs.find(tabId);
      return send(request, 'page', ref.storeId, () => {
        if (!tab || new URL(tab.url).origin !== new URL(request.url).origin)
          return { kind: 'not-sent', reason: 'no-page' };
        return server.answer(
          request,
          'page',
          tab.storeId,
          carriedTo(request.url, { ...ref, storeId: tab.storeId }, site, jar.everything(), clock),
        );
      });
    },
    async fromBackground(ref, site, request, carried) {
      if (!site.origins.includes(new URL(request.url).origin)) return { kind: 'not-sent', reason: 'url-refused' };
      if ((await hostAccess.isGranted(findHostPatterns(site))) === false)
        return { kind: 'not-sent', reason: 'access-missing' };
      if (request.why === 'sign-out' && server.faults.background === 'no-token')
        return { kind: 'not-sent', reason: 'no-token' };
      const stored = carried.from === 'held' ? credentials.find(carried.runId) : jar.everything();
      if (!stored) return { kind: 'not-sent', reason: 'no-credential' };
      const cookies = carriedTo(request.url, ref, site, stored, clock);
      const { headerFromCookie } = request;
      const host = new URL(request.url).hostname;
      if (
        headerFromCookie &&
        !cookies.some(({ cookie }) => cookie.name === headerFromCookie.cookie && reaches(cookie, host))
      )
        return { kind: 'not-sent', reason: 'no-credential' };
      return send(request, 'background', ref.storeId, () => server.answer(request, 'background', ref.storeId, cookies));
    },
  };
}
