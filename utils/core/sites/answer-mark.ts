/**
 * A positive mark of a site in an answer's JSON: something that the site is known to answer at this address. A proxy, a
 * Wi-Fi page, a maintenance page or a limit of requests does not answer it. `path` leads into the JSON with dots.
 */
export type AnswerMark =
  /** Exactly this text stands at the path. */
  | { readonly path: string; readonly equals: string }
  /** A text with something in it stands at the path. */
  | { readonly path: string; readonly is: 'text' }
  /** An object with something in it stands at the path, without the key that says it is an error. */
  | { readonly path: string; readonly is: 'object'; readonly lacks: string }
  /**
   * Null, true or false stands at the path. That alone may stand in anybody's answer, so the object that holds it must
   * have these keys and no others, its own one among them.
   */
  | { readonly path: string; readonly is: 'null' | 'true' | 'false'; readonly keys: readonly string[] }
  /** The whole body is this and nothing else. Only where the site's software documents exactly that as its answer. */
  | { readonly whole: 'empty-object' | 'null' };

/** At least one, because a status alone says nothing about who answered. */
export type AnswerMarks = readonly [AnswerMark, ...AnswerMark[]];

/** Marks of a page: parts of its structure (see page-parts.ts), all of which it has, and others that it has not. */
export type PageMarks = { readonly has: readonly [string, ...string[]]; readonly lacks: readonly string[] };

/**
 * Whether marks are enough for a verdict: each names a place in the body, or the whole of it. A rule that fails this
 * never decides anything, wherever its definition came from.
 */
export function areMarks(marks: readonly AnswerMark[] | null): marks is AnswerMarks {
  return marks !== null && marks.length > 0 && marks.every((mark) => 'whole' in mark || namesPlace(mark));
}

function namesPlace(mark: Exclude<AnswerMark, { whole: unknown }>): boolean {
  if (mark.path === '' || ('equals' in mark && mark.equals === '')) return false;
  return !('keys' in mark) || mark.keys.includes(mark.path.split('.').at(-1) ?? '');
}
