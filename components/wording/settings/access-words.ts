import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { SitePages } from '../../../utils/core/sites/site-pages.ts';
import type { MessageKey } from '../../words.ts';

export const accessKey: Record<SiteView['access'], MessageKey> = {
  granted: 'accessGranted',
  missing: 'accessNotGiven',
  unknown: 'accessUnknown',
};

/** A site's own pages worth a link, in this order. */
export const pageKeys: readonly (readonly [Exclude<keyof SitePages, 'home'>, MessageKey])[] = [
  ['account', 'linkAccount'],
  ['sessions', 'linkSessions'],
  ['login', 'linkLogin'],
  ['tokens', 'linkTokens'],
  ['password', 'linkPassword'],
  ['help', 'linkHelp'],
  ['status', 'linkStatus'],
];
