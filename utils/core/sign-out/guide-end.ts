import { type EpochMs, HOUR } from '../time.ts';
import type { SignOutRun } from './run.ts';

/** In ms. How long a run waits for the person on the site's own page. */
const GUIDE_LASTS = HOUR;

/**
 * When a guide ends that nobody followed. It waits no longer, so that no later person finds it open. One that began
 * farther ahead than that was opened before the clock was set back: it is over.
 */
export function findGuideEnd({ startedAt }: Pick<SignOutRun, 'startedAt'>, now: EpochMs): EpochMs {
  return startedAt - now > GUIDE_LASTS ? now : startedAt + GUIDE_LASTS;
}
