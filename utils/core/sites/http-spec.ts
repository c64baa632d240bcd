/** Where a token that a request must bring along goes: a field of its body, or a header. */
export type SendAs = { readonly as: 'form-field' | 'json-field' | 'header'; readonly name: string };

/**
 * Where a site hands out the token that proves a request to come from its own page. All addresses inside the site's
 * origins.
 */
export type Csrf =
  | { readonly from: 'endpoint'; readonly url: string; readonly path: string; readonly send: SendAs }
  | { readonly from: 'cookie'; readonly cookie: string; readonly send: SendAs }
  /**
   * The value of the named input inside the page's form that goes to this address. Its query counts only if one is
   * named.
   */
  | {
      readonly from: 'form';
      readonly url: string;
      readonly action: string;
      readonly field: string;
      readonly send: SendAs;
    }
  | { readonly from: 'meta'; readonly url: string; readonly name: string; readonly send: SendAs };

/** A bearer token that an endpoint's JSON hands out; kept in memory for one request. */
export type Bearer = { readonly url: string; readonly path: string };

/** What a request may do. All but GET carry the site's own Origin. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request as data: a fixed body, and slots for what has to be fetched first. */
export type HttpSpec = {
  readonly method: HttpMethod;
  readonly url: string;
  readonly body: string | null;
  readonly contentType: 'application/json' | 'application/x-www-form-urlencoded' | null;
  readonly csrf: Csrf | null;
  readonly bearer: Bearer | null;
};
