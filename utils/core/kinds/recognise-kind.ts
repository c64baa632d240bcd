import type { Kind, KindCookie } from './kind.ts';

/** What a host runs, as far as its cookies and a page of it say. */
export type Recognised = {
  readonly kind: Kind;
  /**
   * The path that it stands under, without a slash at the end; empty for the front of the host. Null where no mark of
   * the page tells.
   */
  readonly base: string | null;
  /** Its cookies that are here, by their whole names. */
  readonly cookies: readonly KindCookie[];
};

/**
 * Recognises what kind of software a host runs: by a cookie and by a mark of a page together. Null if nothing fits, and
 * if several do: then nothing tells which of them signs in here.
 *
 * @param names of the cookies that are sent to this host
 * @param page a page of this host, see describePage
 * @param path of that page
 */
export function recogniseKind(
  kinds: readonly Kind[],
  names: readonly string[],
  page: readonly string[],
  path: string,
): Recognised | null {
  const [found, ...others] = kinds.map((kind) => findAt(kind, names, page, path)).filter((one) => one !== null);
  return others.length > 0 ? null : (found ?? null);
}

function findAt(kind: Kind, names: readonly string[], page: readonly string[], path: string): Recognised | null {
  const cookies = [...new Set(names)].flatMap((name) => {
    const known = kind.cookies.find((cookie) => isWhole(cookie.name, name));
    return known === undefined ? [] : [{ ...known, name }];
  });
  if (cookies.every(({ means }) => means === 'beside')) return null;
  const seen = kind.marks.flatMap((mark) => page.map((text) => whole(mark).exec(text)).filter((one) => one !== null));
  if (seen.length === 0 || kind.unless.some((mark) => page.some((text) => isWhole(mark, text)))) return null;
  const bases = seen.flatMap(([, base]) => (base !== undefined && isPlace(base) ? [base] : []));
  return { kind, base: chooseBase(bases, path), cookies };
}

/** A page may link to others of its kind at this host: it stands under the nearest place above it. */
function chooseBase(bases: readonly string[], path: string): string | null {
  const above = bases.filter((base) => `${path}/`.startsWith(`${base}/`));
  return above.toSorted((a, b) => b.length - a.length)[0] ?? bases[0] ?? null;
}

/** Whether an address can be built from it: a plain path, without what was made unreadable because it looks random. */
function isPlace(base: string): boolean {
  return /^(?:\/[^/?#\\@*\s]+)*$/.test(base) && !/\/\.{1,2}(?:\/|$)/.test(base);
}

/** Whether a pattern of a kind matches the whole of a text. */
export function isWhole(pattern: string, text: string): boolean {
  return whole(pattern).test(text);
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
