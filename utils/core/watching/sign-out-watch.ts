import type { ControlSeen } from '../discovery/page-snapshot.ts';
import type { SessionRef } from '../sessions/session.ts';
import { type EpochMs, MINUTE } from '../time.ts';
import type { WatchedCookie } from './cookie-changes.ts';

/** In ms. A watch ends by itself after this time. */
export const WATCH_LASTS = 10 * MINUTE;

/** How many presses and requests one watch notes: the last ones. */
export const MOST_PRESSES = 12;
export const MOST_REQUESTS = 40;

/**
 * One field of a request's body. Never its value, unless that is a short plain word or a flag (see plain-literal.ts).
 */
export type WatchedField = {
  readonly name: string;
  /** Null: its value is none of these, so it is not known. */
  readonly literal: string | boolean | null;
  /** The cookie, readable to scripts, that holds the same value; null for none. */
  readonly cookie: string | null;
};

/** A header that the page added to what a browser sends by itself. Never its value. */
export type WatchedHeader = { readonly name: string; readonly cookie: string | null };

/** A request that left one of the site's own tabs while its sign-out was watched. */
export type WatchedRequest = {
  readonly at: EpochMs;
  readonly method: string;
  readonly origin: string;
  /** Each part that looks random is `*`. */
  readonly path: string;
  readonly hasQuery: boolean;
  /** `page`: a link or a form of the page; `script`: the page's own code. */
  readonly by: 'page' | 'script';
  /** `other`: nothing that a request of ours could have. */
  readonly body: 'none' | 'form' | 'json' | 'other';
  readonly fields: readonly WatchedField[];
  readonly headers: readonly WatchedHeader[];
};

/** A control that a person pressed while the sign-out was watched. */
export type WatchedPress = {
  readonly at: EpochMs;
  readonly origin: string;
  /** Of the page that it stands in; each part that looks random is `*`. */
  readonly path: string;
  /** Names the document: a page that was loaded anew is another one. */
  readonly page: string;
  readonly control: ControlSeen;
  /** The names of the page's meta elements that seem to hold a token against forged requests. */
  readonly metas: readonly string[];
};

/**
 * The watch over one sign-out of one site and store. Kept in browser memory, because the background may sleep in
 * between. `shown`: the user shows how they sign out. `guide`: they follow a guide. `try`: Lights Out presses.
 */
export type SignOutWatch = {
  readonly id: string;
  readonly ref: SessionRef;
  readonly why: 'shown' | 'guide' | 'try';
  readonly startedAt: EpochMs;
  /** Whether a sign-in was here at the start, as far as cookies tell. */
  readonly wasHere: boolean;
  /** Its keyed digest; null if there is none, or nothing that may be digested. */
  readonly digest: string | null;
  /** When the sign-in was seen to be gone or another one; null while it is here. */
  readonly goneAt: EpochMs | null;
  /** What may be the sign-in, as it was at the start; empty unless the user shows how they sign out. */
  readonly cookies: readonly WatchedCookie[];
  readonly presses: readonly WatchedPress[];
  readonly requests: readonly WatchedRequest[];
};

export function isOver({ startedAt }: Pick<SignOutWatch, 'startedAt'>, now: EpochMs): boolean {
  return now >= startedAt + WATCH_LASTS || now < startedAt;
}

/** The watch with one more press; the oldest one goes where there are too many. */
export function withPress(watch: SignOutWatch, press: WatchedPress): SignOutWatch {
  return { ...watch, presses: [...watch.presses, press].slice(-MOST_PRESSES) };
}

export function withRequest(watch: SignOutWatch, request: WatchedRequest): SignOutWatch {
  return { ...watch, requests: [...watch.requests, request].slice(-MOST_REQUESTS) };
}
