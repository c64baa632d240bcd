import { isSameData } from '../is-same-data.ts';
import type { SiteDraft } from '../sites/own-site.ts';
import type { SignOutMethod } from '../sites/site.ts';
import type { CookieProposal, SiteProposal, WayProposal } from './site-proposal.ts';

type Choices = Pick<SiteDraft, 'cookies' | 'storage' | 'way' | 'otherWays'>;

/**
 * A proposal with these choices made: those of a saved site, or those of a person before they looked once more. What
 * was chosen and is not there now stands in front.
 */
export function withChosen(proposal: SiteProposal, choices: Choices): SiteProposal {
  const wanted = [...choices.cookies.map(toCookie), ...choices.storage.map(toKey)];
  const ways = choices.way === null ? [] : [choices.way, ...choices.otherWays];
  return {
    ...proposal,
    cookies: [
      ...wanted.filter((one) => !proposal.cookies.some(isOne(one))),
      ...proposal.cookies.map((cookie) => {
        const before = wanted.find(isOne(cookie));
        return before === undefined ? { ...cookie, chosen: false } : { ...withPathsOf(before, cookie), chosen: true };
      }),
    ],
    ways: [
      ...ways.filter((method) => !proposal.ways.some((way) => isSameData(way.method, method))).map(toWay),
      ...proposal.ways,
    ].map((way) => ({ ...way, chosen: choices.way !== null && isSameData(way.method, choices.way) })),
  };
}

/** Another application of a host may have a cookie of that name, at another path. */
const isOne = (one: CookieProposal) => (other: CookieProposal) =>
  one.area === other.area &&
  one.name === other.name &&
  one.host === other.host &&
  (one.paths === undefined || other.paths === undefined || one.paths.some((path) => other.paths?.includes(path)));

/** What was chosen whatever its path still is: a look alone changes no site. */
function withPathsOf({ paths }: CookieProposal, { paths: _seen, ...cookie }: CookieProposal): CookieProposal {
  return paths === undefined ? cookie : { ...cookie, paths };
}

const before = { points: 0, reason: 'before', chosen: true, expiresAt: null } as const;

function toCookie({ host, name, paths }: Choices['cookies'][number]): CookieProposal {
  return { ...before, kind: 'cookie', name, host, ...(paths === undefined ? {} : { paths }), area: null };
}

function toKey({ area, key, origin }: Choices['storage'][number]): CookieProposal {
  return { ...before, kind: 'storage', name: key, host: new URL(origin).hostname, area };
}

function toWay(method: SignOutMethod): WayProposal {
  const says = method.kind === 'press' ? (method.steps.at(-1)?.name ?? null) : null;
  return { method, says, reason: 'before', chosen: false };
}
