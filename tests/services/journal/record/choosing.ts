import type { Settings } from '../../../../utils/core/settings/settings.ts';
import { recording } from '../recording.ts';

/** Settings with this choice about the record, and the sites that are left out of it. */
export const choosing = (choice: Settings['record']['choice'], sitesOff: readonly string[] = []): Settings => ({
  ...recording,
  record: { choice, sitesOff },
});
