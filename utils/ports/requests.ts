import type { RawAnswer } from '../core/answers/answer.ts';
import type { RequestReason, SentRequest } from '../core/answers/sent-request.ts';
import type { StoreId } from '../core/cookies/cookie.ts';
import type { DeviceList } from '../core/sessions/device.ts';
import type { SessionRef } from '../core/sessions/session.ts';
import type { Bearer, Csrf } from '../core/sites/http-spec.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import type { SiteStatus } from '../core/sites/status-page.ts';

export type SiteRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body: string | null;
  readonly contentType: string | null;
  readonly headerFromCookie: { readonly header: 'authorization'; readonly cookie: string } | null;
  readonly csrf: Csrf | null;
  readonly bearer: Bearer | null;
  readonly why: RequestReason;
};

/** Whose cookies a background request carries: those of a session's store as they are now, or those held for a run. */
export type Carried = { readonly from: 'jar' } | { readonly from: 'held'; readonly runId: string };

export type Requests = {
  /** A request inside an open tab of the site, in that tab's own cookie store. */
  inPage(tabId: number, ref: SessionRef, site: SiteDefinition, request: SiteRequest): Promise<RawAnswer>;
  /** A request of our own with chosen cookies and the site's own Origin. Redirects are not followed. */
  fromBackground(ref: SessionRef, site: SiteDefinition, request: SiteRequest, carried: Carried): Promise<RawAnswer>;
  /** Removes header rules that a stopped worker left behind. */
  sweep(): Promise<void>;
};

/**
 * The sites' own lists of sessions. What a site calls an entry may be a secret: callers get handles, and never see it.
 */
export type DeviceLists = {
  list(ref: SessionRef, site: SiteDefinition): Promise<DeviceList>;
  /**
   * Asks the site to end one entry, or all but this; false where nothing could be sent. Listing again tells what it
   * did.
   */
  endOne(ref: SessionRef, site: SiteDefinition, handle: string): Promise<boolean>;
  endOthers(ref: SessionRef, site: SiteDefinition): Promise<boolean>;
};

/** The requests that Lights Out made in this browser run. */
export type SentLog = {
  /** Writes down a request before it leaves; the function returned adds its answer. */
  add(request: SentRequest): Promise<(answer: RawAnswer) => Promise<void>>;
  list(): Promise<SentRequest[]>;
  /** Private windows leave no trace once the last of them is closed. */
  forgetStore(storeId: StoreId): Promise<void>;
  /** Forgets all of them. */
  forget(): Promise<void>;
};

/** The sites' own status pages; asked only when a diagnosis is opened. */
export type StatusPages = {
  isAllowed(site: SiteDefinition): Promise<boolean>;
  read(site: SiteDefinition): Promise<SiteStatus>;
};
