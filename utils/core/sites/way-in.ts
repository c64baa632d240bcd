import type { SiteId } from './site.ts';

/**
 * How one gets back in: by another site's sign-in, or by a link sent by e-mail. `single-sign-on`: another site signs in
 * here without being asked. Its origin is null where it is not known which one.
 */
export type WayIn =
  | { readonly kind: 'site'; readonly site: SiteId }
  | { readonly kind: 'single-sign-on'; readonly origin: string | null }
  | { readonly kind: 'e-mail-link' }
  | { readonly kind: 'password' };
