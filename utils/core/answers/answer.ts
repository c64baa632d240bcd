/** What came back for one request, as an adapter hands it in. Bodies stay in memory and are never kept. */
export type RawAnswer =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly contentType: string;
      readonly challenged: boolean;
      readonly body: string | null;
    }
  | { readonly kind: 'redirect' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'network-error' }
  /** A page was opened that signs out when visited. */
  | { readonly kind: 'visited' }
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason };

/**
 * Why a request never left: no usable tab, host access taken away, nothing to carry, a URL that the rules refuse, a
 * token that the site did not hand out or that fits no request.
 */
export type NotSentReason = 'no-page' | 'access-missing' | 'no-credential' | 'url-refused' | 'no-token';

/** The same, told to people and to records: no body, no header. */
export type SiteAnswer =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'redirect' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'network-error' }
  | { readonly kind: 'visited' }
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason };

export type Verdict = 'yes' | 'no' | 'could-not-tell';
