import type { RawAnswer } from '../core/answers/answer.ts';
import type { RequestReason, SentRequest } from '../core/answers/sent-request.ts';
import type { StoreId } from '../core/cookies/cookie.ts';
import type { DeviceList } from '../core/sessions/device.ts';
import type { TokensListed } from '../core/sessions/program-token.ts';
import type { SessionRef } from '../core/sessions/session.ts';
import type { Bearer, CookieSlot, Csrf, HttpMethod } from '../core/sites/http-spec.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import type { SiteStatus } from '../core/sites/status-page.ts';

export type SiteRequest = {
  readonly method: HttpMethod;
  readonly url: string;
  readonly body: string | null;
  readonly contentType: string | null;
  readonly headerFromCookie: { readonly header: 'authorization'; readonly cookie: string } | null;
  readonly csrf: Csrf | null;
  readonly bearer: Bearer | null;
  readonly fromCookies?: readonly CookieSlot[];
  readonly asPage?: string;
  readonly why: RequestReason;
  /** Whether an answer that redirects should tell where to. It is not followed either way. */
  readonly redirect?: 'told';
  /** Its address as the list of what was sent shows it, where the real one holds an id that the site gave. */
  readonly listedAs?: string;
};

/**
 * Which cookies a background request carries: those in the session's store now, none (as a visitor), or those held in
 * memory for a run. `unchanged`: those in the store now, if its auth cookies are still the ones held for the run; else
 * nothing is sent. `rest`: the same, where some of those may be gone after the first part of a sign-out.
 */
export type Carried =
  | { readonly from: 'jar' }
  | { readonly from: 'none' }
  | { readonly from: 'held'; readonly runId: string }
  | { readonly from: 'unchanged' | 'rest'; readonly runId: string };

export type Requests = {
  /** Sends a request from an open tab of the site, in that tab's own cookie store. */
  inPage(tabId: number, ref: SessionRef, site: SiteDefinition, request: SiteRequest): Promise<RawAnswer>;
  /** Sends a request of our own with chosen cookies and the site's own Origin. Does not follow redirects. */
  fromBackground(ref: SessionRef, site: SiteDefinition, request: SiteRequest, carried: Carried): Promise<RawAnswer>;
  /** Removes header rules that a stopped worker left behind. */
  sweep(): Promise<void>;
};

/** The sites' own lists of sessions. A site's id of an entry may be a secret, so callers get a handle instead. */
export type DeviceLists = {
  list(ref: SessionRef, site: SiteDefinition): Promise<DeviceList>;
  /**
   * Asks the site to end one entry, or (`endOthers`) all except this browser's own. False if nothing could be sent.
   * List again to see what happened.
   */
  endOne(ref: SessionRef, site: SiteDefinition, handle: string): Promise<boolean>;
  endOthers(ref: SessionRef, site: SiteDefinition): Promise<boolean>;
};

/** The sites' own lists of access that was given to programs, with handles in place of the site's ids. */
export type TokenLists = {
  list(ref: SessionRef, site: SiteDefinition): Promise<TokensListed>;
  /** Asks the site to revoke one token. False if nothing could be sent, or if the site did not take it. */
  revoke(ref: SessionRef, site: SiteDefinition, handle: string): Promise<boolean>;
};

/** The requests that Lights Out made in this browser run. */
export type SentLog = {
  /** Records a request before it is sent. Call the returned function with its answer. */
  add(request: SentRequest): Promise<(answer: RawAnswer) => Promise<void>>;
  list(): Promise<SentRequest[]>;
  /** Drops the requests of a store. Private windows leave no trace once the last one is closed. */
  forgetStore(storeId: StoreId): Promise<void>;
  /** Drops all requests. */
  forget(): Promise<void>;
};

/** The sites' own status pages, asked only when a diagnosis is opened. */
export type StatusPages = {
  isAllowed(site: SiteDefinition): Promise<boolean>;
  read(site: SiteDefinition): Promise<SiteStatus>;
};
