import type { SiteFault } from './site-faults.ts';

/** Why a site was not taken into the list. `managed`: an administrator decides which sites there are. */
export type SiteRefusal = SiteFault | 'too-many' | 'managed' | 'known-site';
