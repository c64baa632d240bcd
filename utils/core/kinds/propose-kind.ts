import type { Cookie } from '../cookies/cookie.ts';
import { reachesPlace } from '../cookies/cookie-path.ts';
import { withPaths } from '../discovery/find-paths.ts';
import { keyOf, toMethod } from '../discovery/find-sign-out-ways.ts';
import { isBait } from '../discovery/is-bait.ts';
import type { ControlSeen, PageSnapshot } from '../discovery/page-snapshot.ts';
import type { CookieProposal, SiteProposal, WayProposal } from '../discovery/site-proposal.ts';
import type { KindWay } from './kind.ts';
import { isWhole, type Recognised } from './recognise-kind.ts';

/** How many cookies are chosen at most. */
const MOST_CHOSEN = 3;
/** How many ways are proposed at most. */
const MOST_WAYS = 6;

/**
 * A proposal with what the recognised kind of software says in front: its cookies and its ways to sign out, chosen
 * unless a person changes it. What was found without it stays, and is not chosen.
 *
 * @param sent the cookies that are sent to the host
 */
export function withKind(
  proposal: SiteProposal,
  recognised: Recognised,
  sent: readonly Cookie[],
  page: PageSnapshot,
): SiteProposal {
  const { kind } = recognised;
  const place = recognised.base ?? findPlace(recognised, sent, page.path);
  const base = place ?? '';
  const own = proposeCookiesOf(recognised, listOwn(sent, base), base);
  const others = proposal.cookies.filter((cookie) => !own.some((one) => isSame(one, cookie)));
  return {
    ...proposal,
    kind: { id: kind.id, name: kind.name, base },
    cookies: [...own, ...others.map((cookie) => ({ ...cookie, chosen: false }))],
    ways: joinWays(
      kind.ways.flatMap((way) => (way.kind === 'visit' && place === null ? [] : proposeWay(way, base, page))),
      proposal.ways,
    ),
  };
}

/**
 * Where the page does not tell, software that stands under a path sets its cookies for that path. Null where they have
 * several, or none above the page: then no address can be built.
 */
function findPlace({ cookies }: Recognised, sent: readonly Cookie[], path: string): string | null {
  const own = sent.filter(({ name }) => cookies.some((cookie) => cookie.name === name));
  const [one, ...others] = new Set(own.map((cookie) => cookie.path));
  return one !== undefined && others.length === 0 && reachesPlace(one, path) ? one.replace(/\/$/, '') : null;
}

/** Each of two at one host has cookies for its own path; those that reach the other alone are not its own. */
function listOwn(sent: readonly Cookie[], base: string): readonly Cookie[] {
  const withEnd = (path: string) => (path.endsWith('/') ? path : `${path}/`);
  const place = withEnd(base);
  return sent.filter(({ path }) => place.startsWith(withEnd(path)) || withEnd(path).startsWith(place));
}

const isSame = (one: CookieProposal, other: CookieProposal) =>
  one.kind === other.kind && one.name === other.name && one.host === other.host;

/**
 * Those that only somebody has who is signed in come first. One with a plain value, such as the number of an account,
 * signs in nobody: it is last, and chosen only where there is no other.
 */
function proposeCookiesOf({ cookies }: Recognised, sent: readonly Cookie[], base: string): readonly CookieProposal[] {
  const inOrder = cookies.toSorted((a, b) => Number(a.means !== 'sign-in') - Number(b.means !== 'sign-in'));
  const found = inOrder.flatMap(({ anyPath, name }) => {
    const byHost = Map.groupBy(
      sent.filter((cookie) => cookie.name === name),
      ({ domain }) => domain,
    );
    return [...byHost.values()].flatMap((same) => toOwn(same, anyPath === true ? {} : withPaths(same, base)));
  });
  const different = found.toSorted((a, b) => Number(b.looksRandom) - Number(a.looksRandom));
  const hasRandom = different.some(({ looksRandom }) => looksRandom);
  return different.map(({ domain, expiresAt, looksRandom, name, own }, at) => ({
    kind: 'cookie',
    name,
    host: domain,
    ...own,
    area: null,
    points: 100,
    reason: 'kind',
    chosen: at < MOST_CHOSEN && looksRandom === hasRandom,
    expiresAt: typeof expiresAt === 'number' ? expiresAt : null,
  }));
}

/** One for all of a name and a host: the last of those at its own paths. */
function toOwn(same: readonly Cookie[], own: Pick<CookieProposal, 'paths'>) {
  const cookie = same.findLast(({ path }) => own.paths?.includes(path) !== false);
  return cookie === undefined ? [] : [{ ...cookie, own }];
}

function proposeWay(way: KindWay, base: string, page: PageSnapshot): WayProposal[] {
  if (way.kind === 'own-link')
    return page.controls
      .filter((control) => !isBait(control, page.origin) && leadsTo(control, way.address))
      .sort((a, b) => Number(isBelow(b, base)) - Number(isBelow(a, base)) || Number(b.visible) - Number(a.visible))
      .map((control) => ({
        method: toMethod(page, control),
        says: control.mark.name,
        reason: 'kind',
        chosen: false,
      }));
  const url = page.origin + base + way.path;
  const method = { kind: 'navigate', scope: 'this-browser', url, userMustConfirm: false, grade: 'B' } as const;
  return [{ method, says: null, reason: 'kind', chosen: false }];
}

/** The way out of another one of the kind at this host stands in the page too, where a menu leads to all of them. */
function isBelow({ form, href }: ControlSeen, base: string): boolean {
  return (href ?? form)?.path.startsWith(`${base}/`) === true;
}

/** Whether a link or a form leads to an address of the kind; what its query says counts. */
function leadsTo({ form, href }: ControlSeen, address: string): boolean {
  const addresses = [
    ...(href === null ? [] : [href.path, `${href.path}?${href.queryWord}`]),
    ...(form === null ? [] : [form.path]),
  ];
  return addresses.some((one) => isWhole(address, one));
}

/**
 * An address is proposed once, whatever the page calls its link in its several places. Beside the page's own link,
 * which holds what the site asks for, a visit to an address of the kind is a spare one.
 */
function joinWays(own: readonly WayProposal[], found: readonly WayProposal[]): readonly WayProposal[] {
  const isLink = ({ method }: WayProposal) => method.kind === 'press';
  const links = new Map(
    own
      .filter(isLink)
      .toReversed()
      .map((way) => [addressOf(way), way]),
  );
  const spare = links.size === 0 ? {} : ({ spare: true } as const);
  const once = own.filter((way) => !isLink(way) || links.get(addressOf(way)) === way);
  const seen = new Set(own.map(addressOf));
  const all = [
    ...once.map((way) => (isLink(way) ? way : { ...way, ...spare })),
    ...found.filter((way) => !seen.has(addressOf(way))),
  ];
  const different = all.filter((way, at) => all.findIndex((other) => keyOf(other) === keyOf(way)) === at);
  return different.slice(0, MOST_WAYS).map((way, at) => ({ ...way, chosen: at === 0 }));
}

/** Where a way leads, with the word of its query; what has no address is like itself alone. */
function addressOf(way: WayProposal): string {
  const { method } = way;
  if (method.kind !== 'press') return method.url;
  const last = method.steps.at(-1);
  if (last === undefined || last.path === null) return keyOf(way);
  return new URL(method.url).origin + last.path + (last.word === undefined ? '' : `?${last.word}`);
}
