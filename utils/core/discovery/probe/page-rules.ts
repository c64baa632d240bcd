import type { RawAnswer } from '../../answers/answer.ts';
import { isPage } from '../../answers/read-answer.ts';
import { readPage } from '../../answers/read-page.ts';
import { hasMark } from '../../sites/has-mark.ts';
import type { AnswerRule } from '../../sites/site.ts';
import type { PagePart } from '../page-snapshot.ts';
import { saysSignOutByAddress } from '../sign-out-address.ts';

type Response = Extract<RawAnswer, { kind: 'response' }>;

/** From here on a part says by itself which of the two pages it is. */
const TELLING = 5;

/**
 * A part that only the page of somebody who is signed in has, such as a link that signs out. Names of people stand in
 * addresses and ids as well, so only parts that are made of common words are taken.
 */
export function findPageIn(url: string, first: Response, second: Response, visitor: RawAnswer): AnswerRule | null {
  const again = new Set(partsOf(url, second));
  const out = visitor.kind === 'response' ? partsOf(url, visitor) : [];
  const own = partsOf(url, first).filter((part) => again.has(part) && !out.includes(part));
  const inside = new Set([...partsOf(url, first), ...again]);
  const lacks = best(
    out.filter((part) => !inside.has(part)),
    pointsOfOut,
  );
  return toRule(first.status, own, pointsOfIn, lacks);
}

/** A part that only a visitor's page has, such as a form with a password. */
export function findPageOut(url: string, first: Response, second: Response, visitor: Response): AnswerRule | null {
  if (!isPage(visitor.contentType)) return null;
  const inside = new Set([...partsOf(url, first), ...partsOf(url, second)]);
  const out = partsOf(url, visitor);
  const own = out.filter((part) => !inside.has(part));
  const lacks = best(
    [...inside].filter((part) => !out.includes(part)),
    pointsOfIn,
  );
  return toRule(visitor.status, own, pointsOfOut, lacks);
}

function partsOf(url: string, { body, contentType }: Response): readonly PagePart[] {
  return body === null || !isPage(contentType) ? [] : readPage(body, url);
}

type PointsOf = (part: PagePart) => number;

/** The part that says most; where it may stand in anybody's pages, the site's own one that says most beside it. */
function toRule(status: number, own: readonly PagePart[], pointsOf: PointsOf, lacks: PagePart | null) {
  const telling = rank(own, pointsOf);
  const [first] = telling;
  if (first === undefined) return null;
  const ofSite = telling.find((part) => hasMark(ruleOf(status, [first, part], null)));
  return ofSite === undefined ? null : ruleOf(status, ofSite === first ? [first] : [first, ofSite], lacks);
}

function ruleOf(status: number, has: readonly [PagePart, ...PagePart[]], lacks: PagePart | null): AnswerRule {
  return { status: [status], page: { has, lacks: lacks === null ? [] : [lacks] } };
}

const best = (parts: readonly PagePart[], pointsOf: PointsOf): PagePart | null => rank(parts, pointsOf)[0] ?? null;

/** Those that tell by themselves which of the two pages it is, the surest first. */
function rank(parts: readonly PagePart[], pointsOf: PointsOf): readonly PagePart[] {
  return parts
    .map((part) => ({ part, points: pointsOf(part) }))
    .filter(({ points }) => points >= TELLING)
    .sort((a, b) => b.points - a.points)
    .map(({ part }) => part);
}

const PERSONAL_PLACE =
  /^\/(?:app\/|my\/|user\/|users\/|account\/|-\/|admin\/|dashboard\/)?(?:my|me|account|accounts|profile|settings|preferences|dashboard|notifications|inbox|messages|admin|orders|bookmarks|watchlist|logout|security|password)(?:\/(?:edit|settings|profile|password|general|change|index))?(?:\.[a-z]{2,5})?\/?$/i;
const COMMON_WORDS = new Set(
  (
    'user users account accounts profile avatar menu dropdown nav navbar bar toolbar header sidebar side button btn link toggle ' +
    'log logout logoff out sign signout off my me current member personal tools settings preferences notifications notification ' +
    'inbox dashboard admin panel item items list form pt ca p t top main section box area info icon trigger logged in session'
  ).split(' '),
);
const OF_PERSON = /user|account|profile|avatar|member|personal|logged|log-?out|sign-?out|inbox|notification|dashboard/i;

function pointsOfIn(part: PagePart): number {
  const [kind, text = '', path = '', fields = ''] = part.split(' ');
  if (kind === 'id') {
    const words = text
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_.:]+/);
    const isCommon = words.every((word) => COMMON_WORDS.has(word));
    return isCommon && OF_PERSON.test(text) ? 6 : 0;
  }
  const address = kind === 'form' ? path : text;
  if (kind !== 'link' && kind !== 'form') return 0;
  // A form's button may have a name.
  if (kind === 'form' && fields.split(',').some(saysSignOutByAddress)) return 10;
  if (saysSignOutByAddress(address)) return address.includes('*') ? 0 : 10;
  return PERSONAL_PLACE.test(address) ? 7 : 0;
}

const SIGNS_IN = /(?:log|sign)[-_]?(?:in|on|up)|register|session|auth|anmeld|connexion|acced|entra|password/i;

function pointsOfOut(part: PagePart): number {
  const [kind, text = '', path = ''] = part.split(' ');
  if (kind === 'form') return part.includes(':password') ? 10 : SIGNS_IN.test(path) ? 8 : 0;
  if (kind === 'link') return SIGNS_IN.test(text) && !text.includes('*') ? 7 : 0;
  return kind === 'id' && SIGNS_IN.test(text) ? 6 : 0;
}
