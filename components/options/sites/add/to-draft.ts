import type { SiteProposal, WayProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import type { SiteDraft } from '../../../../utils/core/sites/own-site.ts';

/** Makes what is sent of a site from what was found and what was chosen of it, by their places in the lists. */
export function toDraft(
  { cookies, host, name, origins, ways }: SiteProposal,
  registrableDomain: string,
  ticked: ReadonlySet<number>,
  way: number | 'by-hand',
): SiteDraft {
  const chosen = cookies.filter((_, at) => ticked.has(at));
  const chosenWay = way === 'by-hand' ? null : (ways[way] ?? null);
  const origin = origins[0] ?? `https://${host}`;
  return {
    origin,
    registrableDomain,
    name,
    cookies: chosen.flatMap(({ kind, name: called, host: of }) =>
      kind === 'cookie' ? [{ name: called, host: of }] : [],
    ),
    storage: chosen.flatMap(({ area, name: key }) => (area === null ? [] : [{ area, key, origin }])),
    way: chosenWay?.method ?? null,
    otherWays: chosenWay?.reason === 'shown' ? listBeside(ways, chosenWay) : [],
    rest: 'goes',
  };
}

/** What else was shown: a request that cannot be sent one day leaves the presses that it was seen with. */
function listBeside(ways: SiteProposal['ways'], chosen: WayProposal): SiteDraft['otherWays'] {
  return ways.filter((way) => way !== chosen && way.reason === 'shown').map(({ method }) => method);
}
