import { isSameData } from '../core/is-same-data.ts';
import type { StorageArea } from '../ports/computer.ts';
import { type Decode, type DocumentSpec, decode, encode, versionOf } from './codec.ts';

/** Where the number of a text that was found to be right is kept. */
export const checkedKey = (key: string) => `${key}.checked`;

/**
 * Decodes a large document, and checks the same text once in a run of the browser: the check of 500 sites takes some
 * thirty times as long as the rest, and each start of the background would wait for it. What is kept in the browser's
 * memory is a number made from the text that was found to be right. Another text is checked anew, so damage is noticed.
 *
 * @param memory is empty after a start of the browser and after an update of the extension
 */
export function checkedOnce<T>(spec: DocumentSpec<T>, memory: Pick<StorageArea, 'get' | 'set'>): Decode<T> {
  const key = checkedKey(spec.key);
  const toNull = () => null;
  return async (raw) => {
    if (raw === undefined || raw === null) return decode(spec, raw);
    const mark = markOf(raw, versionOf(spec));
    if (isMarked<T>(raw, mark, await memory.get(key).catch(toNull))) return { kind: 'current', data: raw.data };
    const decoded = decode(spec, raw);
    // Reading may make a text harmless: then it is not the same as what is stored.
    const isAsStored = decoded.kind === 'current' && isSameData(encode(spec, decoded.data), raw);
    if (isAsStored) await memory.set(key, mark).catch(toNull);
    return decoded;
  };
}

function isMarked<T>(raw: unknown, mark: string, known: unknown): raw is { readonly data: T } {
  return mark === known && typeof raw === 'object' && raw !== null && 'data' in raw;
}

/** The length of a value's text, and two numbers of 32 bits from all of it, each mixed as in FNV-1a. */
function markOf(raw: unknown, version: number): string {
  const text = JSON.stringify(raw) ?? '';
  let one = 0x811c9dc5;
  let other = 0x2f0b4c47;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return [version, text.length, one >>> 0, other >>> 0].join(' ');
}
