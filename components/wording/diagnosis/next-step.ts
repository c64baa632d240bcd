import type { Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';

/** The one thing to do after a sign-out that nobody wanted. */
export type NextStep = 'browser-setting' | 'keep-record' | 'open-site' | 'sign-in' | 'status-page';

type Known = {
  readonly session: 'here' | 'gone';
  /** On a shared computer a sign-in is not meant to stay. */
  readonly computer: 'own' | 'shared';
  /** Whether the browser's settings have a page for it. On a phone they have none. */
  readonly settings: 'reached' | 'none';
  /** Whether the user may turn the record on, and that can be saved. */
  readonly record: 'free' | 'locked';
};

/** Finds what helps most against the likeliest cause. Where the cause is not clear, a record makes the next one so. */
export function findNextStep({ causes, record }: Diagnosis, known: Known): NextStep {
  const first = causes[0];
  const code = first?.code ?? 'could-not-tell';
  if (code === 'incident') return 'status-page';
  if (
    known.settings === 'reached' &&
    known.computer === 'own' &&
    (code === 'cleared-on-exit' || code === 'ended-with-browser')
  )
    return 'browser-setting';
  const isUnclear = code === 'could-not-tell' || first?.certainty === 'possible';
  if (record === 'off' && isUnclear && known.record === 'free' && code !== 'still-signed-in') return 'keep-record';
  return known.session === 'here' || code === 'still-signed-in' || code === 'connection' ? 'open-site' : 'sign-in';
}
