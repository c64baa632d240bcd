import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';

/** A cookie as a server writes it. `carries`: the session's secret, a copy of it, or a plain word. */
export type ServedCookie = Pick<Cookie, 'name' | 'domain'> &
  Partial<Pick<Cookie, 'hostOnly' | 'httpOnly' | 'path'>> & {
    readonly carries: 'secret' | 'second-secret' | 'plain';
    /** True for a cookie that ends with the browser. */
    readonly undated?: boolean;
  };

/**
 * What one site's server does, as far as it is documented. Written down anew: the model does not trust the site files.
 */
export type ServedSite = {
  readonly siteId: SiteId;
  readonly host: string;
  readonly cookies: readonly ServedCookie[];
  /** The cookie whose value the server looks up. */
  readonly key: string;
  readonly probe: string | null;
  readonly signOut: string | null;
  readonly everywhere: string | null;
  readonly visit: string | null;
  readonly yes: RawAnswer;
  readonly no: RawAnswer;
};
