import { assertNever } from '../../../utils/core/assert-never.ts';
import type { RunPhase } from '../../../utils/core/sign-out/run.ts';
import type { App } from '../../app-context.ts';

export type WorkingPhase = Exclude<RunPhase, 'guided' | 'ended'>;

/** What a running sign-out is doing just now. */
export function phaseSentence(phase: WorkingPhase, siteName: string, { words }: Pick<App, 'words'>): string {
  switch (phase) {
    case 'control':
      return words('phaseControl', { site: siteName });
    case 'request':
      return words('phaseRequest', { site: siteName });
    case 'deciding':
      return words('phaseDeciding');
    case 'rechecking':
      return words('phaseRechecking');
    case 'tidying':
      return words('phaseTidying');
    case 'removing':
      return words('phaseRemoving');
    default:
      return assertNever(phase);
  }
}
