import type { StoreId } from '../cookies/cookie.ts';
import type { SignInReason } from '../cookies/sign-in/judge-cookie.ts';
import type { KindAt } from '../kinds/kind.ts';
import type { SignOn } from '../kinds/sign-on-provider.ts';
import type { SignOutMethod, SiteId } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';

/** A cookie, or a key of web storage, that may be the sign-in. Its value is not known here. */
export type CookieProposal = {
  readonly kind: 'cookie' | 'storage';
  readonly name: string;
  /** The host that the cookie is set for; for a key the host of the page that holds it. */
  readonly host: string;
  /** The paths that the cookie is set for, as far as it belongs to this application; left out where any counts. */
  readonly paths?: readonly string[];
  /** Which storage holds the key; null for a cookie. */
  readonly area: 'local' | 'session' | null;
  /** Only the order of two of them means anything. */
  readonly points: number;
  /**
   * `went`, `changed`: with the sign-out that the user has shown. `before`: chosen before, and not there now. `kind`:
   * the kind of software that runs there signs in by it.
   */
  readonly reason: SignInReason | 'went' | 'changed' | 'before' | 'kind';
  /** Whether it is one of those to take if the person changes nothing. */
  readonly chosen: boolean;
  /** Null for none that is known. */
  readonly expiresAt: EpochMs | null;
};

/**
 * Why a way to sign out is proposed: its address says so, its words do, it is a form whose address says so, it opens a
 * menu that may hold the sign-out, the user has shown it, it was chosen before and is not there now, or the kind of
 * software that runs there has it.
 */
export type WayReason = 'address' | 'words' | 'form' | 'menu' | 'shown' | 'before' | 'kind';

/** A way to sign out that was found in an open page. */
export type WayProposal = {
  readonly method: SignOutMethod;
  /** The control's own text; null if it has none. Shown in quotes. */
  readonly says: string | null;
  readonly reason: WayReason;
  /** Whether it is the one to take if the person changes nothing. */
  readonly chosen: boolean;
  /** Signs out as the one before it does, is used where that one cannot be, and is not offered beside it. */
  readonly spare?: true;
};

/**
 * What is known already of an address. `built-in`: a definition ships for it, and nothing needs to be added. `beside`:
 * its host lies below the domain of a built-in site and may be a site of its own. `own`: the user added it before.
 */
export type KnownAs = { readonly siteId: SiteId; readonly name: string; readonly as: 'built-in' | 'beside' | 'own' };

/** What was found for an address that a person wants to add. Nothing was sent for it. */
export type SiteProposal = {
  readonly host: string;
  readonly name: string;
  /** The front door first. */
  readonly origins: readonly string[];
  /** Of the host's parents, those that we may look at. */
  readonly parentOrigins: readonly string[];
  /** No credential is sent over http: such a site gets countdown, removal, and its own page to sign out on. */
  readonly isHttpOnly: boolean;
  /** Where the sign-in was looked for: the store that was meant, else that of the tab, else the default one. */
  readonly storeId: StoreId;
  /** `not-ready`: a tab shows it, and is still loading, frozen, put away, or shows an error. */
  readonly page: 'looked-at' | 'no-tab' | 'not-ready';
  /** The open tab that was looked at; null for none. Without one there are no keys of storage and no ways. */
  readonly tabId: number | null;
  /**
   * Set where nothing of this address is here, neither a cookie nor a tab: it may be mistyped. `near`: the address of
   * an open tab, or of a known site, that it almost is; null for none.
   */
  readonly unheardOf: { readonly near: string | null } | null;
  readonly known: KnownAs | null;
  /** The kind of software that runs there, and under which path; null where nothing tells. */
  readonly kind: KindAt | null;
  /** Another site signs people in here; null where nothing says so. */
  readonly signOn: SignOn | null;
  /** The likeliest first. */
  readonly cookies: readonly CookieProposal[];
  readonly ways: readonly WayProposal[];
};

/**
 * Why nothing was looked for. `not-allowed`: the browser does not let us look at that host. `no-store`: the store that
 * was meant cannot be looked into any more.
 */
export type AddressFault = 'not-an-address' | 'no-host' | 'not-allowed' | 'no-store';

/** Why there was nothing to try: nobody is signed in there, or the site answered nothing. It is saved all the same. */
export type NotTried = 'nobody' | 'not-reached';

/** What a try by hand taught about a site. Its outcome stands in the run. */
export type SiteTried = {
  readonly siteId: SiteId;
  /** What tells signed in from signed out there; null if nothing does. */
  readonly toldBy: 'json' | 'page' | 'redirect' | null;
  /** Whether an old credential may be tried once more. */
  readonly replaySafe: boolean;
  /** Whether opening a page changed the sign-in. Then nothing is asked there, because the answer could end it. */
  readonly rotates: boolean;
  /** Sign-in cookies that a visitor carries too. */
  readonly visitorCookies: readonly string[];
};
