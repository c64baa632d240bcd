import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type DocumentSpec, decode, encode, versionOf } from '../../utils/storage/codec.ts';
import { countCases } from '../torture/count-cases.ts';
import { torture } from '../torture/length.ts';
import { documents } from './all-documents.ts';

const folder = new URL('../fixtures/', import.meta.url);
/** What stands in the place of a character: nothing, what JSON is made of, and what it never has. */
const characters = ['', '0', '9', '-', '"', '{', '}', '[', ']', ',', ':', 'x', 'e9', '\\', '\u0000', '\ufffd'];
/** In `npm test` every so many characters one is changed. */
const STEP = torture > 1 ? 1 : 23;
/** In its place so many characters are tried, at length too. */
const TRIED = torture > 1 ? 3 : 1;

/** Each version of a document as text, as short as JSON has it. */
function textsOf(spec: DocumentSpec<unknown>): readonly string[] {
  return Array.from({ length: versionOf(spec) }, (_, index) =>
    JSON.stringify(JSON.parse(readFileSync(new URL(`${spec.key}.v${index + 1}.json`, folder), 'utf8'))),
  );
}

it.each(documents.map((spec) => [spec.key, spec] as const))(
  '%s is read with one character changed anywhere: whole, or not at all',
  (_key, spec) => {
    let done = 0;
    for (const text of textsOf(spec))
      for (let at = 0; at < text.length; at += STEP)
        for (const character of Array.from(
          { length: TRIED },
          (_, more) => characters[(at + 5 * more) % characters.length],
        )) {
          const { kind, data } = decode(spec, parsed(text.slice(0, at) + character + text.slice(at + 1)));
          // What was read can be written, and is then read as the same.
          if (kind === 'current' || kind === 'migrated')
            expect(decode(spec, JSON.parse(JSON.stringify(encode(spec, data))))).toEqual({ kind: 'current', data });
          else expect(['invalid', 'newer', 'absent']).toContain(kind);
          done += 1;
        }
    countCases('stored documents decoded, one character changed', { held: done });
    expect(done).toBeGreaterThan(1);
  },
);

/** What is no JSON any more is stored as the text that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
