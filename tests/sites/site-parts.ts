import type { HttpSpec, SendAs } from '../../utils/core/sites/http-spec.ts';
import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { allSites } from '../../utils/sites/all-sites.ts';

/** Every built-in site with its id, for `describe.each`. */
export const sites = allSites.map((site) => [site.id, site] as const);

export const hostOf = (url: string) => new URL(url).hostname;

/** Sign-outs that Lights Out carries out itself: requests and visits. A guide only opens a page. */
export const actionsOf = (site: SiteDefinition) => site.signOut.filter((method) => method.kind !== 'guide');

/** Every request that a definition describes, without the probe. */
export function requestsOf({ signOut, sessionList, tokenList }: SiteDefinition): HttpSpec[] {
  const named = tokenList ? [tokenList.owners.request, tokenList.list, tokenList.revoke].map(withIds) : [];
  const requests: HttpSpec[] = [...signOut.filter((method) => method.kind === 'http'), ...named];
  if (!sessionList) return requests;
  const { list, current, endOne, endOthers } = sessionList;
  return [
    ...requests,
    list,
    endOne.request,
    ...('of' in current ? [current.of] : []),
    ...(endOthers ? [endOthers] : []),
  ];
}

/** A request whose address has ids that the site gave. */
const withIds = (request: HttpSpec): HttpSpec => ({ ...request, url: request.url.replaceAll(/\{\w+\}/g, 'id-1') });

/** The addresses that a request's token and bearer are fetched from. */
export const tokenUrlsOf = ({ csrf, bearer }: HttpSpec) => [
  ...(csrf && 'url' in csrf ? [csrf.url] : []),
  ...(bearer ? [bearer.url] : []),
];

/** Every slot of a definition that a fetched value goes into, with its request. */
export function slotsOf(site: SiteDefinition): { readonly request: HttpSpec; readonly send: SendAs }[] {
  const tokens = requestsOf(site).flatMap((request) =>
    [...(request.csrf ? [request.csrf] : []), ...(request.fromCookies ?? [])].map(({ send }) => ({ request, send })),
  );
  return site.sessionList ? [...tokens, site.sessionList.endOne] : tokens;
}

/** Addresses that a request goes to. */
export const sentUrls = (site: SiteDefinition) => [
  ...(site.probe ? [site.probe.url] : []),
  ...requestsOf(site).flatMap((request) => [request.url, ...tokenUrlsOf(request)]),
];

/** Addresses that are opened in a tab. */
export const openedUrls = (site: SiteDefinition) => [
  ...site.signOut.filter(({ kind }) => kind !== 'http').map(({ url }) => url),
  ...Object.values(site.pages).filter((page) => page !== null),
];
