/** Below this length a host that differs in one letter is another one. */
const SHORTEST = 6;
/** In letters. From here on, two mistakes may be made. */
const LONG = 12;

/**
 * The address among these that a person may have meant: the same host with another scheme, port or `www.`, else one
 * that is mistyped by a letter or two. Null for none, and where it is one of them itself.
 */
export function findNear(origin: string, known: readonly string[]): string | null {
  if (known.includes(origin)) return null;
  const host = bareHost(origin);
  const sites = known.filter((one) => /^https?:/.test(one)).map((one) => ({ one, host: bareHost(one) }));
  const same = sites.find((site) => site.host === host);
  if (same !== undefined) return same.one;
  if (host.length < SHORTEST) return null;
  const most = host.length < LONG ? 1 : 2;
  return sites.find((site) => countMistakes(host, site.host) <= most && isSameEnding(host, site.host))?.one ?? null;
}

const bareHost = (origin: string): string => new URL(origin).hostname.replace(/^www\./, '');

/** Another ending is another site, which exists: `example.org` beside `example.net`. */
function isSameEnding(one: string, other: string): boolean {
  return one.slice(one.lastIndexOf('.')) === other.slice(other.lastIndexOf('.'));
}

/** Letters that are missing, too many, wrong or swapped with the next one: the distance of Damerau and Levenshtein. */
function countMistakes(one: string, other: string): number {
  let last: readonly number[] = [];
  let present: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next.push(
        Math.min(
          (present[at] ?? 0) + 1,
          (next[at - 1] ?? 0) + 1,
          (present[at - 1] ?? 0) + (isSame ? 0 : 1),
          isSwap ? (last[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [last, present] = [present, next];
  }
  return present[other.length] ?? 0;
}
