import { refId, type SessionRef } from './session.ts';

/**
 * A name that a person gave to a sign-in, to tell it from another at the same site. `ended`: that sign-in is over, and
 * its name stays only for the receipt of a leave run; the next sign-in at this place may be somebody else's.
 */
export type SessionLabel = { readonly ref: SessionRef; readonly text: string; readonly state: 'live' | 'ended' };
export type Labels = readonly SessionLabel[];

export const MOST_LABEL_CHARACTERS = 30;

/** Puts a name in the place of the former one. Nothing typed takes it away. */
export function withLabel(labels: Labels, ref: SessionRef, typed: string): Labels {
  const text = typed.replaceAll(/\s+/g, ' ').trim();
  const others = labels.filter((one) => refId(one.ref) !== refId(ref));
  return text === '' ? others : [...others, { ref, text, state: 'live' }];
}

/** The name of a sign-in that is here. */
export function findLabel(labels: Labels, ref: SessionRef): string | null {
  return findReceiptLabel(
    labels.filter(({ state }) => state === 'live'),
    ref,
  );
}

/** The name to put on a receipt, where its sign-in may be over. */
export function findReceiptLabel(labels: Labels, ref: SessionRef): string | null {
  return labels.find((one) => refId(one.ref) === refId(ref))?.text ?? null;
}

/**
 * A name goes with its sign-in, or, where a leave run speaks of that one, together with the run. Both are told by ref
 * ids.
 */
export function withoutEnded(labels: Labels, ended: ReadonlySet<string>, inRun: ReadonlySet<string>): Labels {
  return labels.flatMap((label) => {
    const id = refId(label.ref);
    if (label.state === 'live' && !ended.has(id)) return [label];
    return inRun.has(id) ? [{ ...label, state: 'ended' as const }] : [];
  });
}
