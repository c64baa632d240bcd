import type { WarningsFacts } from '../../core/overview/parts/warnings-part.ts';
import { HOUR } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ClockOff } from '../../storage/clock-document.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type WarningsPorts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly clockOff: Pick<DocumentStore<ClockOff | null>, 'read'>;
};

/**
 * Reads how far this computer's clock is off. A site's answer counts for an hour only: the user may correct the clock.
 */
export async function readWarnings({ clock, clockOff }: WarningsPorts): Promise<WarningsFacts> {
  const { data: heard } = await clockOff.read();
  const isFresh = heard !== null && Math.abs(clock.now() - heard.heardAt) < HOUR;
  return { clockOffMs: isFresh ? heard.offMs : 'unknown' };
}
