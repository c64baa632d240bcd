import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFaults, type Messages } from './find-faults.ts';

const folder = join(import.meta.dirname, '../../public/_locales');

/** The codes of all languages that have a file of texts, in the order of the alphabet. */
export const languageCodes: readonly string[] = readdirSync(folder).sort();

/** The texts of a language. Throws where it has no file. */
export function readTexts(code: string): Messages {
  return JSON.parse(readFileSync(join(folder, code, 'messages.json'), 'utf8'));
}

/** Whether every text of a language is there, and nothing is wrong in them. No other language is offered or packed. */
export function isComplete(code: string): boolean {
  return findFaults(code, readTexts(code), readTexts('en')).length === 0;
}
