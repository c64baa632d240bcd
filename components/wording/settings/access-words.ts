import type { SitePages } from '../../../utils/core/sites/site-pages.ts';

/** A site's own pages worth a link, in this order. */
export const linkedPages = [
  'account',
  'sessions',
  'login',
  'tokens',
  'password',
  'help',
  'status',
] as const satisfies readonly Exclude<keyof SitePages, 'home'>[];
