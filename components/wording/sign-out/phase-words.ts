import type { RunPhase } from '../../../utils/core/sign-out/run.ts';
import type { App } from '../../app-context.ts';

export type WorkingPhase = Exclude<RunPhase, 'guided' | 'ended'>;

/** What a running sign-out is doing just now. */
export function phaseSentence(
  phase: WorkingPhase | 'starting' | 'learning',
  site: string,
  { words }: Pick<App, 'words'>,
): string {
  return words('phase', { of: phase, site });
}
