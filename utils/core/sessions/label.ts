import { plainText } from '../plain-text.ts';
import { type SeenAt, seenAtOf } from '../sites/seen-at.ts';
import { refId, type SessionRef } from './session.ts';

/**
 * A name that a person gave to a sign-in, to tell it from another one at the same site. `ended`: the sign-in is over,
 * and the name stays only for the receipt of a leave run, because the next sign-in at this place may be another
 * person's.
 */
export type SessionLabel = SeenAt & {
  readonly ref: SessionRef;
  readonly text: string;
  readonly state: 'live' | 'ended';
  /** Keyed digest of the credential that was named; null where another value does not mean another sign-in. */
  readonly digest: string | null;
};
/** What a name is given to. */
export type Labelled = Pick<SessionLabel, 'digest' | 'askedHosts'>;
export type Labels = readonly SessionLabel[];

export const MOST_LABEL_CHARACTERS = 30;

/** Replaces the name of a sign-in. An empty text removes the name. */
export function withLabel(labels: Labels, ref: SessionRef, typed: string, named: Labelled): Labels {
  const text = plainText(typed);
  const others = labels.filter((one) => refId(one.ref) !== refId(ref));
  return text === '' ? others : [...others, { ref, text, state: 'live', digest: named.digest, ...seenAtOf(named) }];
}

/** The name of a sign-in that is here. */
export function findLabel(labels: Labels, ref: SessionRef): string | null {
  return findReceiptLabel(
    labels.filter(({ state }) => state === 'live'),
    ref,
  );
}

/** Whether the name at this place was given to another sign-in than the one that is here, as far as digests tell. */
export function isOfOther(labels: Labels, ref: SessionRef, { digest }: Labelled): boolean {
  const known = labels.find((one) => refId(one.ref) === refId(ref))?.digest ?? null;
  return known !== null && digest !== null && known !== digest;
}

/** The name to show on a receipt, also if the sign-in is over. */
export function findReceiptLabel(labels: Labels, ref: SessionRef): string | null {
  return labels.find((one) => refId(one.ref) === refId(ref))?.text || null;
}

/**
 * Drops the names of sign-ins that ended. If a leave run contains the sign-in, the name stays until that run is
 * dropped. Both sets hold ref ids.
 */
export function withoutEnded(labels: Labels, ended: ReadonlySet<string>, inRun: ReadonlySet<string>): Labels {
  return labels.flatMap((label) => {
    const id = refId(label.ref);
    if (label.state === 'live' && !ended.has(id)) return [label];
    return inRun.has(id) ? [{ ...label, state: 'ended' as const }] : [];
  });
}
