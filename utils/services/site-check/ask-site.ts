import { readVerdict, toSiteAnswer } from '../../core/answers/read-answer.ts';
import { canProbe } from '../../core/sign-out/can-probe.ts';
import { findAnswerKeys } from '../../core/site-check/answer-keys.ts';
import type { ProbeSeen, SitePage, SiteSeen } from '../../core/site-check/site-seen.ts';
import type { Probe, SiteDefinition } from '../../core/sites/site.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { Carried, Requests, SiteRequest } from '../../ports/requests.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { hasProbe, toRequest } from '../sign-out/ask-probe.ts';

type Ports = { readonly credentials: Credentials; readonly requests: Requests };
type Asked = Pick<SiteSeen, 'withSignIn' | 'asVisitor' | 'pages'>;

/**
 * Asks a site what a check needs: its probe with the sign-in and as a visitor, and its own pages as a visitor. The
 * sign-in goes along in one request only.
 */
export async function askSite({ credentials, requests }: Ports, snapshot: SessionSnapshot): Promise<Asked> {
  const { cookies, ref, site } = snapshot;
  const send = (request: SiteRequest, carried: Carried) => requests.fromBackground(ref, site, request, carried);

  async function ask(probe: Probe, carried: Carried): Promise<ProbeSeen> {
    const headerFromCookie = carried.from === 'none' ? null : probe.headerFromCookie;
    const raw = await send(toRequest({ ...probe, headerFromCookie }, 'site-check'), carried);
    return { verdict: readVerdict(probe, raw), answer: toSiteAnswer(raw), keys: findAnswerKeys(raw) };
  }

  async function askPages(): Promise<SiteSeen['pages']> {
    const pages: SiteSeen['pages'][number][] = [];
    for (const [page, url] of listPages(site))
      pages.push({ page, answer: toSiteAnswer(await send({ ...emptyRequest, url }, { from: 'none' })) });
    return pages;
  }

  const canAsk = hasProbe(site) && canProbe(site, cookies) && (await credentials.isSingle(ref, site));
  return {
    withSignIn: canAsk ? await ask(site.probe, { from: 'jar' }) : null,
    asVisitor: canAsk ? await ask(site.probe, { from: 'none' }) : null,
    pages: await askPages(),
  };
}

/** The pages on the site's own origins. Help and status pages are often elsewhere: nothing is asked there. */
function listPages({ origins, pages }: SiteDefinition): (readonly [SitePage, string])[] {
  const places: readonly SitePage[] = ['home', 'login', 'account', 'sessions', 'help', 'status', 'password', 'tokens'];
  const seen = new Set<string>();
  return places.flatMap((page) => {
    const url = URL.parse(pages[page] ?? '');
    if (url === null || !origins.includes(url.origin) || url.protocol !== 'https:') return [];
    const address = url.origin + url.pathname + url.search;
    if (seen.has(address)) return [];
    seen.add(address);
    return [[page, address] as const];
  });
}

const emptyRequest = {
  method: 'GET',
  body: null,
  contentType: null,
  headerFromCookie: null,
  csrf: null,
  bearer: null,
  why: 'site-check',
} as const;
