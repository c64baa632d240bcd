import type { Overview } from '../../core/overview/overview.ts';
import type { Place } from '../../core/overview/place.ts';
import { type OneSitePorts, readOneSite } from './read-one-site.ts';
import { readOverview } from './read-overview.ts';

export type OverviewReaders = {
  readonly readOverview: () => Promise<Overview>;
  /** The known site at a place alone; null where only the whole overview will do. */
  readonly readOneSite: (place: Place) => Promise<Overview | null>;
};

/** Hands the same ports to both. */
export function createOverviewReaders(ports: OneSitePorts): OverviewReaders {
  return {
    readOverview: () => readOverview(ports),
    readOneSite: (place) => readOneSite(ports, place),
  };
}
