/** What came back for one request, as an adapter hands it in. Bodies stay in memory and are never kept. */
export type RawAnswer =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly contentType: string;
      readonly challenged: boolean;
      readonly body: string | null;
    }
  /** `to`: the path at the same origin where it ends; null where that is elsewhere or was not asked for. */
  | { readonly kind: 'redirect'; readonly to?: string | null }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'network-error' }
  /** A page was opened that signs out when visited. */
  | { readonly kind: 'visited' }
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason };

/**
 * Why a request was not sent: no usable tab, no host access, no cookies to carry, an address that the rules refuse, or
 * a token that the site did not give or that does not fit the request.
 */
export type NotSentReason = 'no-page' | 'access-missing' | 'no-credential' | 'url-refused' | 'no-token';

/** The answer without body and headers, for people and for records. */
export type SiteAnswer =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'redirect' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'network-error' }
  | { readonly kind: 'visited' }
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason };

export type Verdict = 'yes' | 'no' | 'could-not-tell';
