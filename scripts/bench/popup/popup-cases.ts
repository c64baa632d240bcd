import type { BuildMode } from '../../build-when-stale.ts';
import type { WorkerState } from './open-popup.ts';

/** What stands in a browser while its popups are opened. */
export type PopupCase = {
  /** `production`: three sites are allowed, as after the installation. `every-host`: every site. */
  readonly build: Extract<BuildMode, 'production' | 'every-host'>;
  /** About how many cookies the extension may see; 0 for those of one sign-in alone. */
  readonly cookies: number;
  /** Sites of the person's own besides the catalogue. */
  readonly ownSites: number;
  readonly workers: readonly WorkerState[];
};

/** Three sites have no room for 3,000 cookies: a browser drops what is beyond about 180 of one host. */
export const popupCases: readonly PopupCase[] = [
  { build: 'production', cookies: 0, ownSites: 0, workers: ['awake', 'asleep'] },
  { build: 'production', cookies: 500, ownSites: 0, workers: ['awake'] },
  { build: 'every-host', cookies: 0, ownSites: 0, workers: ['awake', 'asleep'] },
  { build: 'every-host', cookies: 500, ownSites: 0, workers: ['awake'] },
  { build: 'every-host', cookies: 3_000, ownSites: 0, workers: ['awake', 'asleep'] },
  { build: 'every-host', cookies: 3_000, ownSites: 50, workers: ['awake'] },
  { build: 'every-host', cookies: 3_000, ownSites: 500, workers: ['awake', 'asleep'] },
];

export function nameCase({ build, ownSites }: PopupCase, seen: number, state: WorkerState): string {
  const allowed = build === 'production' ? '3 sites' : 'every site';
  const own = ownSites === 0 ? '' : `, ${ownSites} own sites`;
  return `${allowed}${own}, ${seen} cookies, worker ${state}`;
}
