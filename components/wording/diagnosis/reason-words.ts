import type { Diagnosis, ReasonCheck } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { Words } from '../../words.ts';

/** What to know before the causes: how much the record can tell; null where there is a record. */
export function recordNote({ record }: Pick<Diagnosis, 'record'>, words: Words): string | null {
  return record === 'kept' ? null : words('recordNote', { record });
}

/**
 * A usual reason as a question, its answer, and how a person can find out what an extension cannot see. `record`: what
 * the record holds, where one is kept.
 */
export function reasonText(
  { reason, answer }: ReasonCheck,
  record: Diagnosis['record'],
  words: Words,
): { readonly question: string; readonly answer: string; readonly hint: string | null } {
  return {
    question: words('reason', { of: reason }),
    answer: words('reasonAnswer', { answer }),
    hint:
      answer === 'cannot-see' ? words('reasonHint', { of: reason, record: record === 'off' ? 'off' : 'other' }) : null,
  };
}
