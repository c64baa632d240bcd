import type { CookieProposal, SiteProposal, WayProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import { isSameData } from '../../../../utils/core/is-same-data.ts';
import type { SiteDraft } from '../../../../utils/core/sites/own-site.ts';
import type { StorageKey } from '../../../../utils/core/sites/site-source.ts';

/** What is chosen of a proposal, by its places in the lists. */
export type Chosen = { readonly ticked: ReadonlySet<number>; readonly way: number | 'by-hand' };

/**
 * Makes what is sent of a site from what was found and what was chosen of it.
 *
 * @param saved the site as it is saved, where it is changed: what is not asked about stays as it is there
 */
export function toDraft(
  { cookies, host, kind, name, origins, signOn, ways }: SiteProposal,
  registrableDomain: string,
  { ticked, way }: Chosen,
  saved: SiteDraft | null,
): SiteDraft {
  const chosen = cookies.filter((_, at) => ticked.has(at));
  const chosenWay = way === 'by-hand' ? null : (ways[way] ?? null);
  const origin = origins[0] ?? `https://${host}`;
  return {
    origin,
    registrableDomain,
    name,
    ...saved,
    cookies: chosen.flatMap(({ kind, name: called, host: of, paths }) =>
      kind === 'cookie' ? [{ name: called, host: of, ...(paths === undefined ? {} : { paths }) }] : [],
    ),
    storage: chosen.flatMap((key) => (key.area === null ? [] : [toKey(key, key.area, origin, saved)])),
    way: chosenWay?.method ?? null,
    otherWays: chosenWay === null ? [] : listBeside(ways, chosenWay, saved),
    ...(signOn === null ? {} : { signOn }),
    ...(kind === null ? {} : { kind: { id: kind.id, base: kind.base } }),
    rest: saved === null ? 'goes' : 'stays',
  };
}

/** A key at another origin of the site was saved with it. */
function toKey(
  { host, name: key }: CookieProposal,
  area: StorageKey['area'],
  origin: string,
  saved: SiteDraft | null,
): StorageKey {
  const known = saved?.storage.find(
    (one) => one.key === key && one.area === area && new URL(one.origin).hostname === host,
  );
  return known ?? { area, key, origin };
}

/**
 * What is used where the chosen way cannot be: what was saved behind it, what else was shown, or what else the kind of
 * software has. A request that cannot be sent one day leaves the presses that it was seen with.
 */
function listBeside(ways: SiteProposal['ways'], chosen: WayProposal, saved: SiteDraft | null): SiteDraft['otherWays'] {
  if (chosen.reason === 'shown' || chosen.reason === 'kind')
    return ways.filter((way) => way !== chosen && way.reason === chosen.reason).map(({ method }) => method);
  return saved !== null && isSameData(saved.way, chosen.method) ? saved.otherWays : [];
}
