/** How well a fact is known. A: official or three sources. B: two, or one that measured. C: one lead. U: unknown, never used. */
export type Grade = 'A' | 'B' | 'C';

export type SiteId = string;

/** Cookies whose presence means signed in. `chunked` also takes `name.0`, `name.1`, …: only together they are a session. */
export type AuthCookie = {
  readonly name: string;
  readonly match: 'exact' | 'chunked';
  /** Hosts that the cookie may be set for, host-only or domain-wide. */
  readonly hosts: readonly string[];
};

/** What a cookie's date means. All figures in milliseconds. */
export type SiteLifetime =
  | { readonly kind: 'sliding'; readonly idleMs: number; readonly renewEveryMs: number; readonly grade: Grade }
  | { readonly kind: 'fixed'; readonly lengthMs: number; readonly grade: Grade }
  | { readonly kind: 'unknown' };

/** A condition on an answer's JSON: the value at `path` (dots; empty means the whole body). */
export type JsonRule =
  | { readonly path: string; readonly equals: string }
  /** An object counts only with something in it, and without the key that says it is an error. */
  | { readonly path: string; readonly is: 'object'; readonly lacks: string }
  | { readonly path: string; readonly is: 'array' };

export type AnswerRule = { readonly status: readonly number[]; readonly json: JsonRule | null };

/** Asks the site whether a credential still works. What matches neither rule is "could not tell". */
export type Probe = {
  readonly url: string;
  /** Puts a cookie's value into a header, only towards a host that the cookie itself reaches. */
  readonly headerFromCookie: { readonly header: 'authorization'; readonly cookie: string } | null;
  /** The auth cookies that the answer speaks about. */
  readonly judges: readonly string[];
  readonly signedIn: readonly AnswerRule[];
  readonly signedOut: readonly AnswerRule[];
  readonly grade: Grade;
};

export type Scope = 'this-browser';

export type SignOutMethod =
  | {
      readonly kind: 'http';
      readonly scope: Scope;
      readonly method: 'POST';
      readonly url: string;
      readonly body: string | null;
      readonly contentType: string | null;
      readonly grade: Grade;
    }
  | { readonly kind: 'guide'; readonly scope: Scope; readonly url: string; readonly grade: Grade };

export type SitePages = {
  readonly home: string;
  readonly login: string | null;
  readonly account: string | null;
  readonly sessions: string | null;
  readonly help: string | null;
  readonly status: string | null;
};

export type Evidence = {
  readonly fact: string;
  readonly grade: Grade;
  readonly source: string;
  /** The day the source was seen, `YYYY-MM-DD`. */
  readonly seenAt: string;
};

/** A site, declared as data. No functions, no scripts: what a site needs beyond this extends the type. */
export type SiteDefinition = {
  readonly id: SiteId;
  readonly name: string;
  /** eTLD+1 of the site's hosts, the main one first, written down so that no public-suffix list ships. */
  readonly registrableDomains: readonly string[];
  /** https origins; the first is the front door. Host permissions are generated from these. */
  readonly origins: readonly string[];
  readonly access: 'required' | 'optional';
  readonly authCookies: readonly AuthCookie[];
  /** Cookies that travel with the auth cookies but do not decide; forgotten together with them. */
  readonly companionCookies: readonly string[];
  readonly lifetime: SiteLifetime;
  readonly probe: Probe | null;
  /** True only where evidence says that trying an old credential once more harms nothing (not rotating, not device-bound). */
  readonly replaySafe: boolean;
  /** Tried in this order. */
  readonly signOut: readonly SignOutMethod[];
  /** Cookies that the site's own sign-out leaves behind, removed after a confirmed one. */
  readonly leftoverCookies: readonly string[];
  /** What stays at the site after a sign-out, as far as is known. */
  readonly keeps: 'conversations' | 'account';
  /** Sites of the same maker whose sessions this sign-out does not end. */
  readonly related: readonly SiteId[];
  readonly pages: SitePages;
  readonly evidence: readonly Evidence[];
};
