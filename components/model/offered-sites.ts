import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';

/** Whether access to a site is an offer only. */
export const isOffered = ({ required, enabled, access }: SiteView) => !required && enabled && access === 'missing';
