/** What came back for one request, as an adapter hands it in. Bodies stay in memory and are never kept. */
export type RawAnswer =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly contentType: string;
      readonly challenged: boolean;
      readonly body: string | null;
    }
  /** `to`: the path at the same origin that it leads to; null where that is elsewhere or could not be seen. */
  | { readonly kind: 'redirect'; readonly to?: string | null }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'network-error' }
  | { readonly kind: ByPage }
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason };

/**
 * Why a request was not sent: no usable tab, no host access, no cookies to carry, an address that the rules refuse, a
 * token that the site did not give or that does not fit the request, or no control in the page to press.
 */
export type NotSentReason = 'no-page' | 'access-missing' | 'no-credential' | 'url-refused' | 'no-token' | 'no-control';

/**
 * What a page of the site was used for. What the site answered to the page is not seen. `visited`: it was opened and
 * signs out when visited. `pressed`: its controls were pressed; `pressed-in-part`: not all of them were there.
 * `page-held`: after a press it did not go on in time, as while it asks a question that only a person can answer.
 */
export type ByPage = 'visited' | 'pressed' | 'pressed-in-part' | 'page-held';

/** The answer without body and headers, for people and for records. */
export type SiteAnswer =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'redirect' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'network-error' }
  | { readonly kind: ByPage }
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason };

/** Whether nothing came back: the server is dead, hangs, or does not exist. */
export function isSilent({ kind }: Pick<RawAnswer | SiteAnswer, 'kind'>): boolean {
  return kind === 'network-error' || kind === 'timeout';
}

export type Verdict = 'yes' | 'no' | 'could-not-tell';
