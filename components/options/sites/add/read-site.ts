import { readAddress } from '../../../../utils/core/discovery/read-address.ts';
import type { AddressFault } from '../../../../utils/core/discovery/site-proposal.ts';
import type { SiteView } from '../../../../utils/core/overview/parts/sites-part.ts';
import { findHostPatterns } from '../../../../utils/core/sites/host-patterns.ts';
import { isOwnId, listHostsDownTo } from '../../../../utils/core/sites/own-site-id.ts';
import { findDomain } from './find-domain.ts';

/** A site that can be looked at. */
export type TypedSite = {
  readonly origin: string;
  readonly registrableDomain: string;
  /** Match patterns to ask for: its host, and each of its parents down to the registrable domain. */
  readonly patterns: readonly string[];
};

/** Why an address that was typed is of no use. */
export type AddressTrouble =
  | { readonly kind: Exclude<AddressFault, 'not-allowed' | 'no-store'> | 'nothing-typed' | 'browser-page' }
  | { readonly kind: 'suffix'; readonly host: string }
  | { readonly kind: 'built-in'; readonly site: SiteView };

const OWN_PAGES = /^(?:about|blob|chrome|chrome-extension|data|edge|file|javascript|moz-extension|view-source):/i;

/** Reads what was typed as the address of a site that Lights Out does not know yet. */
export function readSite(
  typed: string,
  sites: readonly SiteView[],
): { readonly site: TypedSite } | { readonly trouble: AddressTrouble } {
  if (typed.trim() === '') return { trouble: { kind: 'nothing-typed' } };
  if (OWN_PAGES.test(typed.trim())) return { trouble: { kind: 'browser-page' } };
  const read = readAddress(typed);
  if ('fault' in read) return { trouble: { kind: read.fault === 'no-host' ? 'no-host' : 'not-an-address' } };
  const { hostname: host, origin, protocol } = read.url;
  const known = sites.find(({ hosts, id }) => !isOwnId(id) && hosts.includes(host));
  if (known) return { trouble: { kind: 'built-in', site: known } };
  const registrableDomain = findDomain(host);
  if (registrableDomain === null) return { trouble: { kind: 'suffix', host } };
  const parents = listHostsDownTo(host, registrableDomain).slice(1);
  const parentOrigins = parents.map((parent) => `${protocol}//${parent}`);
  return { site: { origin, registrableDomain, patterns: findHostPatterns({ origins: [origin], parentOrigins }) } };
}
