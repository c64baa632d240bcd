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

/** A readable cookie whose value a request repeats, as the site's own page does. Never one that signs in. */
export type CookieSlot = { readonly cookie: string; readonly send: SendAs };

/** What a request may do. All but GET carry the site's own Origin. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request as data: a fixed body, and slots for what has to be fetched first. */
export type HttpSpec = {
  readonly method: HttpMethod;
  readonly url: string;
  readonly body: string | null;
  /** Plain text is what a page may send to another own host without asking it first. */
  readonly contentType: 'application/json' | 'application/x-www-form-urlencoded' | 'text/plain' | null;
  readonly csrf: Csrf | null;
  readonly bearer: Bearer | null;
  /**
   * What it repeats from cookies beside its token. Built-in definitions alone may have it: a file with it is refused.
   */
  readonly fromCookies?: readonly CookieSlot[];
  /**
   * The own origin whose page sends it, where that is another one than its address has. It goes from the background
   * then. Built-in definitions alone may have it.
   */
  readonly asPage?: string;
};

/** The origin that a request comes from: its address's own, or that of the page which sends it. */
export function originOf({ asPage, url }: Pick<HttpSpec, 'asPage' | 'url'>): string {
  return asPage ?? new URL(url).origin;
}

/** A token in a page's HTML needs a page to read it, because a worker has no HTML parser. */
export function worksFromBackground({ csrf }: HttpSpec): boolean {
  return csrf === null || csrf.from === 'endpoint' || csrf.from === 'cookie';
}
