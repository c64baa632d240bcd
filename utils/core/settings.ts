import type { StoreId } from './cookie.ts';
import type { SiteId } from './site.ts';
import { DAY } from './time.ts';

/** What the user chose. Everything else is read from the browser. */
export type Settings = {
  /** Sites that Lights Out leaves alone. */
  readonly sitesOff: readonly SiteId[];
  /** Names the user gave to cookie stores. */
  readonly storeNames: Readonly<Record<StoreId, string>>;
  /** Less time left than this: the badge shows it. Milliseconds. */
  readonly warningMs: number;
  readonly badge: boolean;
};

export const defaultSettings: Settings = { sitesOff: [], storeNames: {}, warningMs: 3 * DAY, badge: true };
