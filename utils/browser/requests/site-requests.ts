import type { RawAnswer } from '../../core/answers/answer.ts';
import type { SentRequest } from '../../core/answers/sent-request.ts';
import { createQueues } from '../../core/queue.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { findRequestPatterns } from '../../core/sites/host-patterns.ts';
import { originOf } from '../../core/sites/http-spec.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Carried, Requests, SentLog, SiteRequest } from '../../ports/requests.ts';
import { now } from '../clock.ts';
import { type Credential, readCredential } from '../cookies/cookie-header.ts';
import type { HeldCredentials } from '../cookies/credentials.ts';
import { sweepRules, withChosenHeaders } from './header-rules.ts';
import { askInTab } from './page-requests.ts';
import { withRedirectTarget } from './redirect-target.ts';
import { fetchTokens } from './request-tokens.ts';
import { fetchOnce, type NoteServerTime } from './site-fetch.ts';

type Parts = {
  readonly credentials: HeldCredentials;
  readonly hostAccess: HostAccess;
  readonly sent: SentLog;
  readonly noteServerTime: NoteServerTime;
};

const accessMissing: RawAnswer = { kind: 'not-sent', reason: 'access-missing' };

/** Every request of the extension goes through here, and is recorded before it is sent. */
export function createSiteRequests({ credentials, hostAccess, sent, noteServerTime }: Parts): Requests {
  const inTurn = createQueues(); // by host: two rules for one address would mix up their cookies
  const swept = sweepRules(); // a rule of a worker that was stopped would put its cookie into our next request

  const isAllowed = async (site: SiteDefinition, url: string) =>
    (await hostAccess.isGranted(findRequestPatterns(site, url))) === true;

  /** Whether a definition's request may leave at all; null when it may. */
  async function findRefusal(site: SiteDefinition, request: SiteRequest): Promise<RawAnswer | null> {
    const urls = [
      request.url,
      ...(request.csrf && 'url' in request.csrf ? [request.csrf.url] : []),
      ...(request.bearer ? [request.bearer.url] : []),
    ];
    const { hostname } = new URL(request.url); // a token's host is the request's own: one queue keeps their rules apart
    const isOwnAddress = urls.every((url) => isOwn(site, url) && new URL(url).hostname === hostname);
    if (!isOwnAddress || !isOwn(site, `${originOf(request)}/`)) return { kind: 'not-sent', reason: 'url-refused' };
    return (await isAllowed(site, request.url)) ? null : accessMissing;
  }

  /**
   * One request with these cookies and the site's own Origin, alone at its host. Access is looked at once more, for it
   * waited its turn: where it was taken away meanwhile, no rule works, and Firefox would tell the site our own Origin.
   */
  async function send(
    ref: SessionRef,
    site: SiteDefinition,
    request: SiteRequest,
    credential: Credential,
    filling: Parameters<typeof fetchOnce>[1],
  ): Promise<RawAnswer> {
    await swept;
    const answered = await sent.add(toSent(request, ref.storeId, 'background'));
    const headers = {
      url: request.url,
      method: request.method,
      cookieHeader: credential.cookieHeader,
      origin: request.method === 'GET' ? null : originOf(request),
    };
    const fetchNow = async () =>
      (await isAllowed(site, request.url)) ? fetchOnce(request, filling, noteServerTime) : accessMissing;
    const ask = () => withChosenHeaders(headers, fetchNow);
    const answer = await (request.redirect === 'told' ? withRedirectTarget(request.url, ask) : ask());
    await answered(answer);
    return answer;
  }

  /** What a request carries; null where nothing is held for its run. */
  async function findCredential(
    ref: SessionRef,
    site: SiteDefinition,
    { url, headerFromCookie }: SiteRequest,
    carried: Carried,
  ): Promise<Credential | null> {
    if (carried.from === 'none') return { cookieHeader: '', headerValue: null };
    if (carried.from === 'held') return credentials.find(carried.runId) ?? null;
    return readCredential(ref, site, url, headerFromCookie?.cookie ?? null);
  }

  /** Whether what the jar holds now is still what a run may send. */
  async function isStillHeld(carried: Carried, ref: SessionRef, site: SiteDefinition): Promise<boolean> {
    if (carried.from === 'unchanged') return credentials.isUnchanged(carried.runId, ref, site);
    return carried.from === 'rest' ? credentials.isPart(carried.runId, ref, site) : true;
  }

  /** A token's address, asked with the session's own cookies. */
  async function askText(ref: SessionRef, site: SiteDefinition, url: string): Promise<string | null> {
    const request: SiteRequest = {
      method: 'GET',
      url,
      body: null,
      contentType: null,
      headerFromCookie: null,
      csrf: null,
      bearer: null,
      why: 'fetch-token',
    };
    const credential = await readCredential(ref, site, url, null);
    const answer = await send(ref, site, request, credential, { body: null, headers: {} });
    return answer.kind === 'response' && answer.status === 200 && !answer.challenged ? answer.body : null;
  }

  return {
    sweep: sweepRules,

    async inPage(tabId, ref, site, request) {
      const refusal = await findRefusal(site, request);
      if (refusal) return refusal;
      const answered = await sent.add(toSent(request, ref.storeId, 'page'));
      const answer = await askInTab(tabId, request);
      await answered(answer);
      return answer;
    },

    async fromBackground(ref, site, request, carried) {
      const refusal = await findRefusal(site, request);
      if (refusal) return refusal;
      return inTurn(new URL(request.url).hostname, async () => {
        const cookieName = request.headerFromCookie?.cookie ?? null;
        const tokens = await fetchTokens(request, ref, site, (url) => askText(ref, site, url));
        if (!tokens) return { kind: 'not-sent', reason: 'no-token' };
        const credential = await findCredential(ref, site, request, carried);
        if (!credential || (cookieName !== null && credential.headerValue === null))
          return { kind: 'not-sent', reason: 'no-credential' };
        // Looked at after the cookies were read: somebody may have signed in while the tokens were fetched.
        if (!(await isStillHeld(carried, ref, site))) return { kind: 'not-sent', reason: 'no-credential' };
        const authorization = credential.headerValue === null ? {} : { authorization: credential.headerValue };
        return send(ref, site, request, credential, { ...tokens, headers: { ...tokens.headers, ...authorization } });
      });
    },
  };
}

/**
 * Whether an address is one of the site's, over https, without a name in it, and written as the browser writes it: else
 * the rule for its headers would not be found, and the request would leave with our own Origin.
 */
function isOwn(site: SiteDefinition, url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null &&
    parsed.href === url &&
    parsed.hash === '' &&
    parsed.protocol === 'https:' &&
    parsed.username === '' &&
    site.origins.includes(parsed.origin)
  );
}

function toSent({ listedAs, method, url, why }: SiteRequest, storeId: string, way: SentRequest['way']): SentRequest {
  const { origin, pathname } = new URL(url);
  return { at: now(), method, address: listedAs ?? origin + pathname, storeId, way, why, answer: null };
}
