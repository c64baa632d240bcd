import { createHash } from 'node:crypto';
import type { Messages } from './find-faults.ts';

/** By the key of a text: the mark of the English text that a language's own text was made from. */
export type SourceMarks = Readonly<Record<string, string>>;

/** A short mark of a text: the first 8 hexadecimal digits of its SHA-256. Another text has another mark. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** The marks of these texts. */
export function marksOf(texts: Messages): SourceMarks {
  return Object.fromEntries(Object.entries(texts).map(([key, { message }]) => [key, markOf(message)]));
}

/** The keys whose English text is another one since the language's text was made from it: read them again. */
export function findOutdated(made: SourceMarks, english: Messages): readonly string[] {
  const now = marksOf(english);
  return Object.keys(english).filter((key) => made[key] !== now[key]);
}
