import type { SiteAnswer } from '../answers/answer.ts';

/** What came of "Who is signed in?". Shown by the screen that asked, and kept nowhere. */
export type AccountAnswer =
  | { readonly kind: 'named'; readonly name: string }
  /** The site no longer takes the sign-in that stands here. */
  | { readonly kind: 'not-taken' }
  | { readonly kind: 'could-not-tell'; readonly reason: AccountReason }
  /** What came back, or why nothing was sent, says neither yes nor no. */
  | { readonly kind: 'could-not-tell'; readonly reason: 'unclear'; readonly answer: SiteAnswer };

export type AccountReason =
  | 'no-name' // the site takes the sign-in, and names nobody
  | 'two-sign-ins' // two stand under one name, and nobody can tell which of them the site reads
  | 'gone' // no sign-in is here any more
  | 'changed'; // another one took its place while the site was asked
