import { isSameData } from '../is-same-data.ts';
import type { SignOutMethod, SiteDefinition, SiteId } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';

/** How many are kept at most, the latest ones. */
export const MOST_LEARNED_WAYS = 200;

/**
 * A way to sign out of a site that this user has shown, and wants to be used. `tried`: whether they have
 * seen what it does when Lights Out uses it. Not when, for the day would tell of a private window.
 */
export type LearnedWay = {
  readonly siteId: SiteId;
  readonly method: SignOutMethod;
  readonly seenAt: EpochMs;
  readonly tried: 'no' | 'yes';
};

/** Adds ways in front of those that are known of the site; the best one first. They take the place of earlier ones. */
export function withLearned(
  known: readonly LearnedWay[],
  siteId: SiteId,
  methods: readonly SignOutMethod[],
  seenAt: EpochMs,
): readonly LearnedWay[] {
  const others = known.filter((way) => way.siteId !== siteId);
  return [...others, ...methods.map((method) => ({ siteId, method, seenAt, tried: 'no' as const }))].slice(
    -MOST_LEARNED_WAYS,
  );
}

/**
 * The definition with the user's own ways in front, marked as seen on their day. What goes to another origin than the
 * site's own is left out.
 */
export function joinLearned(site: SiteDefinition, known: readonly LearnedWay[]): SiteDefinition {
  const own = known.filter(({ method, siteId }) => siteId === site.id && isAtHome(method, site));
  const [first] = own;
  if (first === undefined) return site;
  const seenAt = new Date(first.seenAt).toISOString().slice(0, 10);
  return {
    ...site,
    signOut: [...own.map(({ method }) => method), ...site.signOut],
    untriedWays: own.flatMap(({ tried }, at) => (tried === 'no' ? [at] : [])),
    evidence: [...site.evidence, { fact: 'signOut', grade: 'B', source: 'seen by this user', seenAt }],
  };
}

/**
 * Notes of these ways of a site that their user has seen what they do. What was shown again since the sign-out began is
 * another way.
 */
export function withTried(
  known: readonly LearnedWay[],
  { siteId, startedAt }: { readonly siteId: SiteId; readonly startedAt: EpochMs },
  methods: readonly SignOutMethod[],
): readonly LearnedWay[] {
  const isIt = (way: LearnedWay) =>
    way.siteId === siteId && way.seenAt <= startedAt && methods.some((method) => isSameData(method, way.method));
  return known.map((way) => (isIt(way) ? { ...way, tried: 'yes' } : way));
}

function isAtHome(method: SignOutMethod, { origins }: SiteDefinition): boolean {
  const token = method.kind === 'http' && method.csrf !== null && 'url' in method.csrf ? [method.csrf.url] : [];
  return [method.url, ...token].every((url) => origins.includes(new URL(url).origin));
}
