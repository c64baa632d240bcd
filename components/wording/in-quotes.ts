import type { Words } from '../words.ts';

/** Each kind of quotation marks: one of them would end ours. */
const quotes = /["\u00ab\u00bb\u201c-\u201f]/gu;
/** Keep what is between them in its own direction, so that it does not turn what stands around it. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** What somebody else called a thing, as a quotation that it cannot leave. */
export function inQuotes(name: string, words: Words): string {
  return words('inQuotes', { quote: `${ISOLATE}${name.replaceAll(quotes, "'")}${END}` });
}
