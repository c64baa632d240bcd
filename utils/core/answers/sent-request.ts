import type { StoreId } from '../cookies/cookie.ts';
import type { HttpMethod } from '../sites/http-spec.ts';
import type { EpochMs } from '../time.ts';
import type { SiteAnswer } from './answer.ts';

export type RequestReason =
  | 'control-probe'
  | 'sign-out'
  | 'deciding-probe'
  | 'browser-probe'
  | 'fetch-token'
  | 'list-sessions'
  | 'end-session'
  | 'list-tokens'
  | 'revoke-token'
  | 'diagnosis-probe'
  | 'account'
  | 'status-page'
  | 'site-check'
  | 'learn';

/** One request that Lights Out made, as the Privacy section lists it. */
export type SentRequest = {
  readonly at: EpochMs;
  readonly method: HttpMethod;
  /** Origin and path; never the query. */
  readonly address: string;
  /** Null if the request carried no cookies. */
  readonly storeId: StoreId | null;
  readonly way: 'page' | 'background';
  readonly why: RequestReason;
  /** Null until the answer is here. */
  readonly answer: SiteAnswer | null;
};
