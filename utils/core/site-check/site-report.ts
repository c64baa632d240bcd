import type { SiteAnswer } from '../answers/answer.ts';
import type { Outcome } from '../sign-out/outcome.ts';
import type { EpochMs } from '../time.ts';
import type { ProbeSeen, SitePage } from './site-seen.ts';

/** One fact of a definition that is not what this browser sees. */
export type Difference =
  /** The definition names this cookie as a sign-in, and it is not here although somebody is signed in. */
  | { readonly code: 'no-such-cookie'; readonly name: string }
  /** A cookie that looks like a sign-in, and that the definition does not name. */
  | { readonly code: 'unlisted-cookie'; readonly name: string; readonly host: string }
  /** An auth cookie's name, on a host that the definition does not name for it. */
  | { readonly code: 'other-host'; readonly name: string; readonly host: string }
  /** Both in ms. */
  | { readonly code: 'other-length'; readonly name: string; readonly documentedMs: number; readonly seenMs: number }
  /** The definition knows a length, and the cookie has no end. */
  | { readonly code: 'no-end'; readonly name: string }
  /** The definition says that the end is fixed, and it moved. */
  | { readonly code: 'end-moved' }
  /** The probe's answer with the sign-in bears no mark of "signed in". */
  | { readonly code: 'answer-with-sign-in'; readonly seen: ProbeSeen }
  /** The probe's answer to a visitor bears no mark of "signed out". */
  | { readonly code: 'answer-as-visitor'; readonly seen: ProbeSeen }
  | { readonly code: 'page-gone'; readonly page: SitePage; readonly answer: SiteAnswer };

/** What could not be compared, and why. */
export type NotCompared =
  | { readonly code: 'access-missing' | 'not-signed-in' | 'no-probe' | 'not-taken' | 'length-not-seen' }
  | { readonly code: 'silent-with-sign-in' | 'silent-as-visitor'; readonly answer: SiteAnswer }
  | { readonly code: 'silent-page'; readonly page: SitePage; readonly answer: SiteAnswer };

/** A cookie that the definition names, as it stands here. Never its value. */
export type CookieFlags = {
  readonly name: string;
  readonly host: string;
  readonly hostOnly: boolean;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly path: 'whole-site' | 'part';
  readonly end: 'dated' | 'with-browser' | 'unknown';
};

/** What a check of a site found, to be pasted where the site's facts are kept. No secrets, names or identifiers. */
export type SiteReport = {
  readonly siteName: string;
  readonly at: EpochMs;
  readonly differences: readonly Difference[];
  readonly notCompared: readonly NotCompared[];
  readonly cookies: readonly CookieFlags[];
  /** The answer to a visitor, where the definition does not know one yet; null where it does. */
  readonly newAnswer: ProbeSeen | null;
  readonly renewed: 'seen' | 'not-seen' | 'unknown';
  readonly signOut: Outcome['kind'] | null;
};
