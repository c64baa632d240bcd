import { type EpochMs, HOUR } from '../time.ts';
import type { SignOutRun } from './run.ts';

/** In ms. How long a run waits for the person on the site's own page. */
const GUIDE_LASTS = HOUR;

/** When a guide ends that nobody followed. It waits no longer, so that no later person finds it open. */
export function findGuideEnd({ startedAt }: Pick<SignOutRun, 'startedAt'>): EpochMs {
  return startedAt + GUIDE_LASTS;
}
