import { isSameData } from '../is-same-data.ts';
import type { CookieChange } from '../watching/cookie-changes.ts';
import type { CookieProposal, SiteProposal, WayProposal } from './site-proposal.ts';

/** What a sign-out taught that the user has shown. */
export type Shown = { readonly ways: readonly WayProposal[]; readonly cookies: readonly CookieChange[] };

/** How many are chosen at most. */
const MOST_CHOSEN = 3;
/** What only changed is chosen if it also looks like a sign-in: some values change with every page. */
const LIKELY = 26;

/**
 * A proposal with what was shown in front: its ways, and the cookies that went or changed with the sign-out. Those that
 * stayed as they were are not the sign-in, whatever they are called.
 */
export function withShown(proposal: SiteProposal, { cookies, ways }: Shown): SiteProposal {
  return {
    ...proposal,
    cookies: withChanges(proposal.cookies, cookies),
    ways: ways.length === 0 ? proposal.ways : [...ways, ...listOthers(proposal.ways, ways)],
  };
}

function withChanges(known: readonly CookieProposal[], changes: readonly CookieChange[]): readonly CookieProposal[] {
  const moved = changes.flatMap(({ change, ...cookie }): CookieProposal[] => {
    const one = known.find(isOne(cookie));
    return one === undefined ? [] : [{ ...one, reason: change === 'gone' ? 'went' : 'changed' }];
  });
  const sure = moved.filter(({ points, reason }) => reason === 'went' || points >= LIKELY).slice(0, MOST_CHOSEN);
  if (sure.length === 0) return known;
  const others = known.filter((one) => !sure.some((cookie) => isOne(cookie)(one)));
  return [...sure.map((one) => ({ ...one, chosen: true })), ...others.map((one) => ({ ...one, chosen: false }))];
}

/** A key of web storage may bear the name of a cookie. */
const isOne = (cookie: Pick<CookieChange, 'area' | 'host' | 'name'>) => (one: CookieProposal) =>
  one.area === cookie.area && one.name === cookie.name && one.host === cookie.host;

function listOthers(known: readonly WayProposal[], shown: readonly WayProposal[]): readonly WayProposal[] {
  return known
    .filter((way) => !shown.some(({ method }) => isSameData(method, way.method)))
    .map((way) => ({ ...way, chosen: false }));
}
