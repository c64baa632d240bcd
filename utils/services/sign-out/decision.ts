import type { NotSentReason } from '../../core/answers/answer.ts';
import type { Findings } from '../../core/sign-out/decide-outcome.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import type { Probed } from './ask-probe.ts';

/** What the deciding probe found out, or why it was not asked. */
export type Decision = Pick<Findings, 'deciding' | 'carried' | 'browser' | 'silence' | 'probeAnswer'>;

/** What the answer to a probe with the jar's own credential says of this browser. */
export const asBrowser = { yes: 'in', no: 'out', 'could-not-tell': 'unknown' } as const;

export function toDecision({ verdict, answer }: Probed): Pick<Decision, 'deciding' | 'silence' | 'probeAnswer'> {
  return {
    deciding: verdict,
    silence: answer.kind === 'not-sent' ? unsentSilence(answer.reason) : 'site-silent',
    probeAnswer: answer,
  };
}

/** Nothing was asked, for this reason. */
export function unasked({ session, readable }: SessionSnapshot, silence: Decision['silence']): Decision {
  return {
    deciding: 'could-not-tell',
    carried: 'none',
    browser: session || !readable ? 'unknown' : 'out',
    silence,
    probeAnswer: null,
  };
}

function unsentSilence(reason: NotSentReason): Decision['silence'] {
  if (reason === 'access-missing') return 'access-missing';
  return reason === 'no-credential' ? 'no-probe' : 'site-silent';
}
