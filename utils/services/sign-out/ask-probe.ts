import type { RawAnswer, SiteAnswer, Verdict } from '../../core/answers/answer.ts';
import { readVerdict, toSiteAnswer } from '../../core/answers/read-answer.ts';
import type { RequestReason } from '../../core/answers/sent-request.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { Probe, SiteDefinition } from '../../core/sites/site.ts';
import type { Carried, Requests, SiteRequest } from '../../ports/requests.ts';

export type Probed = { readonly verdict: Verdict; readonly answer: SiteAnswer };

type Asked = Parameters<typeof askProbeInFull>;

/** Asks a site's probe once, from the background. Never in a page, where the site's own code could answer. */
export async function askProbe(...asked: Asked): Promise<Probed> {
  const { verdict, answer } = await askProbeInFull(...asked);
  return { verdict, answer };
}

/** The same, with the whole answer, which is for the memory of the caller alone. */
export async function askProbeInFull(
  requests: Requests,
  site: SiteDefinition & { readonly probe: Probe },
  ref: SessionRef,
  carried: Carried,
  why: RequestReason,
): Promise<Probed & { readonly raw: RawAnswer }> {
  const told = namesRedirect(site.probe) ? ({ redirect: 'told' } as const) : {};
  const request: SiteRequest = { ...toRequest(site.probe, why), ...told };
  const raw: RawAnswer = await requests.fromBackground(ref, site, request, carried);
  return { verdict: readVerdict(site.probe, raw), answer: toSiteAnswer(raw), raw };
}

/** The request that a probe is. */
export function toRequest({ headerFromCookie, post, url }: Probe, why: RequestReason): SiteRequest {
  return {
    method: post ? 'POST' : 'GET',
    url,
    body: null,
    contentType: null,
    ...post,
    headerFromCookie,
    csrf: null,
    bearer: null,
    why,
  };
}

export function hasProbe(site: SiteDefinition): site is SiteDefinition & { readonly probe: Probe } {
  return site.probe !== null;
}

function namesRedirect({ signedIn, signedOut }: Probe): boolean {
  return [...signedIn, ...signedOut].some((rule) => 'redirect' in rule);
}
