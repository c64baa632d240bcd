import type { SiteFault } from './site-faults.ts';

/**
 * Why a site was not taken into the list. `managed`: an administrator decides which sites there are. `known-site`: it
 * is built in, or takes over a cookie of one that is. `twice`: the same host stands in the file before. `malformed`: a
 * member is missing, unknown, too long or has a wrong form.
 */
export type SiteRefusal = SiteFault | 'too-many' | 'managed' | 'known-site' | 'twice' | 'malformed';
