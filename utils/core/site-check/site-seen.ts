import type { SiteAnswer, Verdict } from '../answers/answer.ts';
import type { Cookie } from '../cookies/cookie.ts';
import type { Outcome } from '../sign-out/outcome.ts';
import type { SitePages } from '../sites/site-pages.ts';
import type { EpochMs } from '../time.ts';

export type SitePage = keyof SitePages;

/** One answer of a probe. `keys`: names in its JSON, as paths with dots; never a value. */
export type ProbeSeen = { readonly verdict: Verdict; readonly answer: SiteAnswer; readonly keys: readonly string[] };

/** What this browser saw of a site, on the user's own account. */
export type SiteSeen = {
  readonly at: EpochMs;
  /** The cookies of the session's store and partition, on the site's hosts. */
  readonly cookies: readonly Cookie[];
  /** Lengths that the site gave its auth cookies, in ms, by the declared name. */
  readonly lengths: Readonly<Record<string, number>>;
  /** Whether the end of this session was seen to move. `unknown` without a record. */
  readonly renewed: 'seen' | 'not-seen' | 'unknown';
  /** The probe's answer with the sign-in; null if it was not asked. */
  readonly withSignIn: ProbeSeen | null;
  /** The probe's answer to a visitor; null if it was not asked. */
  readonly asVisitor: ProbeSeen | null;
  /** The site's own pages, asked as a visitor. */
  readonly pages: readonly { readonly page: SitePage; readonly answer: SiteAnswer }[];
  /** What a sign-out led to that was part of the check; null if it was not. */
  readonly signOut: Outcome['kind'] | null;
};
