import type { AccountName } from './account-name.ts';
import type { AnswerMarks, PageMarks } from './answer-mark.ts';
import type { AskedOrigin } from './asked-origin.ts';
import type { ControlMark } from './control-mark.ts';
import type { Evidence } from './evidence.ts';
import type { HttpSpec } from './http-spec.ts';
import type { SessionList } from './session-list.ts';
import type { SiteGroup } from './site-group.ts';
import type { SitePages } from './site-pages.ts';
import type { SiteSource, StorageKey } from './site-source.ts';
import type { SiteWords } from './site-words.ts';
import type { TokenList } from './token-list.ts';
import type { WayIn } from './way-in.ts';

/**
 * How well a fact is known. A: official or three sources. B: two, or one that measured. C: one lead. U: unknown, never
 * used.
 */
export type Grade = 'A' | 'B' | 'C';

export type SiteId = string;

/**
 * Cookies whose presence means signed in. `chunked` also takes `name.0`, `name.1`, …: only together they are a session.
 * `likely`: it is not known which cookie is the sign-in, so every one that looks like it counts, and says "may be".
 */
export type AuthCookie = {
  readonly name: string;
  readonly match: 'exact' | 'chunked' | 'likely';
  /** Hosts that the cookie may be set for, host-only or domain-wide. */
  readonly hosts: readonly string[];
  /**
   * The paths that the cookie is set for, where several applications of one host may have it under one name; each has
   * its own. Left out: whatever the path.
   */
  readonly paths?: readonly string[];
  /** Only a cookie for the whole domain is meant: one for such a host alone is another site's. */
  readonly wideOnly?: true;
  /** With `likely`: what another site at such a host names. Never kept: it is filled in where sites are joined. */
  readonly except?: readonly Pick<AuthCookie, 'match' | 'name' | 'paths'>[];
};

/** What a cookie's date means. All figures in milliseconds. */
export type SiteLifetime =
  | { readonly kind: 'sliding'; readonly idleMs: number; readonly renewEveryMs: number; readonly grade: Grade }
  | { readonly kind: 'fixed'; readonly lengthMs: number; readonly grade: Grade }
  | { readonly kind: 'unknown' };

/**
 * Which answers mean yes, or no. Every rule names marks of the site's own (see answer-mark.ts): anybody between the
 * browser and the site can answer with a status. All marks must be there. `page` looks at the structure of a page,
 * `redirect` names the path at the probe's own origin that a redirect leads to.
 */
export type AnswerRule =
  | { readonly status: readonly number[]; readonly json: AnswerMarks }
  | { readonly status: readonly number[]; readonly page: PageMarks }
  | { readonly redirect: string };

/** Asks the site whether a credential still works. What matches neither rule is "could not tell". */
export type Probe = {
  readonly url: string;
  /** How the site wants to be asked where a GET does not do. Built-in definitions alone may have it. */
  readonly post?: Pick<HttpSpec, 'asPage' | 'body' | 'contentType'>;
  /** Puts a cookie's value into a header, only towards a host that the cookie itself reaches. */
  readonly headerFromCookie: { readonly header: 'authorization'; readonly cookie: string } | null;
  /** The auth cookies that the answer speaks about. */
  readonly judges: readonly string[];
  readonly signedIn: readonly AnswerRule[];
  readonly signedOut: readonly AnswerRule[];
  readonly grade: Grade;
};

/** What a sign-out ends: this browser's session, every session of the account, or all but this one. */
export type Scope = 'this-browser' | 'everywhere' | 'other-devices';

/** What a guide tells the user to do. Each code has one text for each scope. */
export type GuideCode =
  | 'account-menu'
  | 'active-sessions'
  | 'sessions-page'
  | 'devices-page'
  | 'app-settings'
  | 'account-page';

/**
 * One sign-out needs this entry of the list and the next one, such as where each of two hosts has a sign-in of its own.
 * Built-in definitions alone may have it.
 */
type WithNext = { readonly withNext?: true };

export type SignOutMethod =
  | ({ readonly kind: 'http'; readonly scope: Scope; readonly grade: Grade } & HttpSpec & WithNext)
  /** Opens an address that signs out when visited, or where the user confirms it. */
  | ({
      readonly kind: 'navigate';
      readonly scope: Scope;
      readonly url: string;
      readonly userMustConfirm: boolean;
      readonly grade: Grade;
    } & WithNext)
  /** Presses controls of the site's own page, one after another, as a person would. */
  | {
      readonly kind: 'press';
      readonly scope: 'this-browser';
      /** Origin and path of the page that the first one stands in. */
      readonly url: string;
      /** One to five: the opener of a menu, the control that signs out, a confirmation. */
      readonly steps: readonly ControlMark[];
      readonly grade: Grade;
    }
  | {
      readonly kind: 'guide';
      readonly scope: Scope;
      readonly url: string;
      readonly guide: GuideCode;
      readonly grade: Grade;
    };

/** A site, declared as data. No functions, no scripts: what a site needs beyond this extends the type. */
export type SiteDefinition = {
  readonly id: SiteId;
  readonly source: SiteSource;
  readonly name: string;
  /** Other names that it goes by, or went by once: for the search alone. Built-in definitions alone may have it. */
  readonly alsoCalled?: readonly string[];
  /** What people use it for; null where nobody has said so. */
  readonly group: SiteGroup | null;
  /** eTLD+1 of the site's hosts, the main one first, written down so that no public-suffix list ships. */
  readonly registrableDomains: readonly string[];
  /** https origins; the first is the front door. Host permissions are generated from these. */
  readonly origins: readonly string[];
  /**
   * Parent hosts to read as well, because Chrome hides a parent domain's cookies otherwise (tried in 156). They belong
   * to the neighbours too: nothing is sent there, and of their cookies only listed names are removed.
   */
  readonly parentOrigins: readonly string[];
  /**
   * Those of `origins` that are not held from the installation on. They are asked for in a press of their own, so that
   * the browser can name each site at the installation. Built-in definitions alone may have it.
   */
  readonly askedOrigins?: readonly AskedOrigin[];
  readonly access: 'required' | 'optional';
  readonly authCookies: readonly AuthCookie[];
  /**
   * Names of auth cookies, and of keys of web storage, that visitors carry too: their presence says only that somebody
   * may be signed in.
   */
  readonly visitorCookies: readonly string[];
  /**
   * Names of cookies, at the hosts of the auth cookies, in which the site writes down whether somebody is signed in:
   * one that is empty, or says no as `0` does, makes the sign-in one that only may be. It decides nothing else: neither
   * that a sign-in is here, nor that one has ended. Built-in definitions alone may have it.
   */
  readonly stateCookies?: readonly string[];
  /** Keys of web storage that hold a sign-in. */
  readonly authStorage: readonly StorageKey[];
  /** Cookies that travel with the auth cookies but do not decide; forgotten together with them. */
  readonly companionCookies: readonly string[];
  readonly lifetime: SiteLifetime;
  readonly probe: Probe | null;
  /** Where the site names the account of a sign-in; null where that is not known well. */
  readonly accountName: AccountName | null;
  /**
   * True only where evidence says that trying an old credential once more harms nothing (not rotating, not
   * device-bound).
   */
  readonly replaySafe: boolean;
  /** Signing out here may end other accounts of this browser too: it is asked about first. */
  readonly mayEndAllAccounts: boolean;
  /** Products that are known to be signed out with this site: said before. Built-in definitions alone may have it. */
  readonly alsoEnds?: readonly string[];
  /** Tried in this order, each for its own scope. */
  readonly signOut: readonly SignOutMethod[];
  /** Places in `signOut` of ways that its user has shown, and has not yet seen Lights Out use. */
  readonly untriedWays?: readonly number[];
  /** Null where no list of sessions is known that could be asked. */
  readonly sessionList: SessionList | null;
  /** Access that was given to programs. One source tells it: asked only where the user wants experiments. */
  readonly tokenList?: TokenList;
  /** Known ways to sign in. */
  readonly waysIn: readonly WayIn[];
  /** Cookies that remember a trusted device (second factor): kept at a sign-out, removed only when ticked. */
  readonly trustedDeviceCookies: readonly string[];
  /** Cookies that the site's own sign-out leaves behind, removed after a confirmed one. */
  readonly leftoverCookies: readonly string[];
  /** What stays at the site after a sign-out. `account`: nothing more is known. */
  readonly keeps: 'conversations' | 'account';
  /** Sites of the same maker whose sessions this sign-out does not end. */
  readonly related: readonly SiteId[];
  readonly pages: SitePages;
  /**
   * Where the status page can be asked, in Statuspage's form. A host of its own, asked for when it is wanted; null
   * where unknown.
   */
  readonly statusApi: string | null;
  /** Sentences that fit this site alone. */
  readonly words: SiteWords;
  readonly evidence: readonly Evidence[];
};
