import { refId, type SessionRef } from './session.ts';

/** A name that a person gave to a sign-in, to tell it from another at the same site. */
export type SessionLabel = { readonly ref: SessionRef; readonly text: string };
export type Labels = readonly SessionLabel[];

export const MOST_LABEL_CHARACTERS = 30;

/** Puts a name in the place of the former one. Nothing typed takes it away. */
export function withLabel(labels: Labels, ref: SessionRef, typed: string): Labels {
  const text = typed.replaceAll(/\s+/g, ' ').trim();
  const others = labels.filter((one) => refId(one.ref) !== refId(ref));
  return text === '' ? others : [...others, { ref, text }];
}

export function findLabel(labels: Labels, ref: SessionRef): string | null {
  return labels.find((one) => refId(one.ref) === refId(ref))?.text ?? null;
}
