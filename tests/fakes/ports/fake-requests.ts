import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { reaches } from '../../../utils/core/cookies/reaches.ts';
import { findRequestPatterns } from '../../../utils/core/sites/host-patterns.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import type { Requests, SentLog, SiteRequest } from '../../../utils/ports/requests.ts';
import type { FakeSiteServer } from '../site-server/fake-site-server.ts';
import type { FakeClock } from './fake-clock.ts';
import type { FakeCookieJar } from './fake-cookie-jar.ts';
import { carriedTo, type FakeCredentials } from './fake-credentials.ts';
import type { FakeHostAccess } from './fake-host-access.ts';
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

  async function findRefusal(site: SiteDefinition, { url, csrf, bearer }: SiteRequest): Promise<RawAnswer | null> {
    const others = [csrf && 'url' in csrf ? csrf.url : url, bearer?.url ?? url];
    const isRefused = [url, ...others].some(
      (one) => !isOwn(site, one) || new URL(one).hostname !== new URL(url).hostname,
    );
    if (isRefused) return { kind: 'not-sent', reason: 'url-refused' };
    return (await hostAccess.isGranted(findRequestPatterns(site, url))) === false
      ? { kind: 'not-sent', reason: 'access-missing' }
      : null;
  }

  return {
    sweeps: () => sweeps,
    async sweep() {
      sweeps += 1;
    },
    async inPage(tabId, ref, site, request) {
      if (request.why !== 'sign-out') throw new Error('A probe never runs in a page');
      const refusal = await findRefusal(site, request);
      if (refusal) return refusal;
      if (server.faults.page === 'no-token') return { kind: 'not-sent', reason: 'no-token' };
      return send(request, 'page', ref.storeId, () => {
        const tab = tabs.find(tabId); // it may have been closed meanwhile: then nothing runs in it
        if (!tab || new URL(tab.url).origin !== new URL(request.url).origin)
          return { kind: 'not-sent', reason: 'no-page' };
        const carried = carriedTo(request.url, { ...ref, storeId: tab.storeId }, site, jar.everything(), clock);
        return withoutText(server.answer(request, 'page', tab.storeId, carried));
      });
    },
    async fromBackground(ref, site, request, carried) {
      const refusal = await findRefusal(site, request);
      if (refusal) return refusal;
      if (request.why === 'sign-out' && server.faults.background === 'no-token')
        return { kind: 'not-sent', reason: 'no-token' };
      if (carried.from === 'rest' && !(await credentials.isPart(carried.runId, ref, site)))
        return { kind: 'not-sent', reason: 'no-credential' };
      if (carried.from === 'unchanged' && !(await credentials.isUnchanged(carried.runId, ref, site)))
        return { kind: 'not-sent', reason: 'no-credential' };
      const stored =
        carried.from === 'none' ? [] : carried.from === 'held' ? credentials.find(carried.runId) : jar.everything();
      if (!stored) return { kind: 'not-sent', reason: 'no-credential' };
      const cookies = carriedTo(request.url, ref, site, stored, carried.from === 'held' ? 'as-held' : clock);
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

function isOwn({ origins }: SiteDefinition, url: string): boolean {
  const { origin, username } = new URL(url);
  return origins.includes(origin) && username === '';
}

/** A page's process is not trusted: only the status of its answer is taken over. */
function withoutText(answer: RawAnswer): RawAnswer {
  return answer.kind === 'response' ? { ...answer, contentType: '', body: null } : answer;
}
