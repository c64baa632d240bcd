import type { Markup } from '../page/markup.ts';

/** Where the browser keeps the sign-in of an app. */
export type Keeps =
  | {
      readonly in: 'cookie';
      readonly name: string;
      /** `/` unless given. */
      readonly path?: string;
      /** Every visitor has a cookie of this name, before signing in and after signing out. */
      readonly forVisitorsToo?: boolean;
      /** Every page, and every question who is signed in, sets another value and ends the former one at once. */
      readonly rotates?: boolean;
    }
  /** No cookie: the page sends `Authorization: Bearer …` with what it keeps in localStorage under this key. */
  | { readonly in: 'local-storage'; readonly key: string };

/** The one request that ends a session. Every other request to sign out is refused, and ends nothing. */
export type EndRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'PUT';
  readonly path: string;
  /** What the request must carry: the token of the page as a form field or as a header, or a fixed word. */
  readonly needs?: 'token-field' | 'token-header' | { readonly field: string; readonly word: string };
  /** How it is refused: 403 unless given. */
  readonly refusal?: { readonly status: number; readonly clearsCookie: boolean };
  /** The page behind a link to the same path, with a form that sends the request. */
  readonly asksAgain?: { readonly button: string };
  /** Where it leads afterwards; the app's own start page unless given. */
  readonly leadsTo?: string;
};

/** A practice app, unknown to the product, that is easy in all but one way: its trap. */
export type AnyApp = {
  /** Its host is this name with `.example` behind it, unless `host` is given. */
  readonly name: string;
  readonly host?: string;
  /** The port in its address; none unless given. */
  readonly port?: number;
  readonly brand: string;
  /** Said on its pages, after "This app is for practice: ". */
  readonly trap: string;
  /** `http` where the app answers without encryption; its cookie is then not Secure. */
  readonly scheme?: 'http';
  /** The path of its start page; `/` unless given. */
  readonly home?: string;
  readonly keeps: Keeps;
  /** For so long (ms) the server takes a session after its end; 0 unless given. */
  readonly graceMs?: number;
  readonly end: EndRequest;
  /** What its page shows to a person who is signed in. `token` belongs to the session. */
  controls(token: string): Markup;
  /** What its page's script does beside what page-script.ts does for every app. */
  readonly script?: string;
  /** How long (ms) the script is under way. Until then a press meets a page without it. */
  readonly scriptTakesMs?: number;
  /**
   * The start page is the same for everybody. Its script asks `/api/me` who is signed in, and shows `controls` or a
   * link to sign in.
   */
  readonly isShell?: boolean;
  /**
   * The name of a header that the page adds to every request of its script, from what it keeps in localStorage. A
   * request to `/api/…` without it is answered with 401 and loses the cookie; the session lives on.
   */
  readonly ownHeader?: string;
  /** Every `/api/me` and every page that no person opened is answered with 429 after this many within the session. */
  readonly looksAllowed?: number;
  /** Added to the page's Content-Security-Policy. */
  readonly policy?: string;
};

export type AnySettings = {
  /** How long (ms) the server takes a session after its end. 0: not at all. */
  graceMs: number;
};

export function hostOf({ host, name }: Pick<AnyApp, 'host' | 'name'>): string {
  return host ?? `${name}.example`;
}

export function originOf(app: Pick<AnyApp, 'host' | 'name' | 'port' | 'scheme'>): string {
  return `${app.scheme ?? 'https'}://${hostOf(app)}${app.port === undefined ? '' : `:${app.port}`}`;
}
