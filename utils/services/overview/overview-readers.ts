import type { Overview } from '../../core/overview/overview.ts';
import type { Place } from '../../core/overview/place.ts';
import { createEarlySight, type EarlySight } from '../journal/early-sight.ts';
import { type OneSitePorts, readOneSite } from './read-one-site.ts';
import { readOverview } from './read-overview.ts';

export type OverviewReaders = {
  /** What the readings have shown. */
  readonly earlySight: Pick<EarlySight, 'take'>;
  readonly readOverview: () => Promise<Overview>;
  /** The known site at a place alone; null where only the whole overview will do. */
  readonly readOneSite: (place: Place) => Promise<Overview | null>;
};

/** Hands the same ports to both. */
export function createOverviewReaders(ports: OneSitePorts): OverviewReaders {
  const earlySight = createEarlySight();
  return {
    earlySight,
    async readOverview() {
      const overview = await readOverview(ports);
      earlySight.note(overview.sessions.map(({ ref }) => ref));
      return overview;
    },
    readOneSite: (place) => readOneSite(ports, place),
  };
}
