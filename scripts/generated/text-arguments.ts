import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { findPlaces } from '../../utils/core/words/find-places.ts';
import { parseText } from '../../utils/core/words/parse-text.ts';

/** The formatter's, in characters. */
const WIDTH = 120;

/**
 * Builds the type of what each text needs: its named places, in the order of the English file, as the formatter breaks
 * them.
 */
export function buildTextArguments(): string {
  const lines = Object.entries(messages).flatMap(([key, { message }]) => {
    const places = findPlaces(parseText(message));
    const fields = [...places].map(([name, type]) => ({ name, type }));
    if (fields.length === 0) return [];
    const line = `  ${key}: { ${fields.map(({ name, type }) => `${name}: ${type}`).join('; ')} };`;
    return line.length <= WIDTH ? [line] : [`  ${key}: {`, ...fields.flatMap(toLines), '  };'];
  });
  return [
    '/** What the texts with named places need. Made from the English texts by `npm run generate`. */',
    'export type TextArguments = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

function toLines({ name, type }: { name: string; type: string }): readonly string[] {
  const line = `    ${name}: ${type};`;
  if (line.length <= WIDTH) return [line];
  const [last = '', ...others] = type.split(' | ').reverse();
  return [`    ${name}:`, ...others.reverse().map((word) => `      | ${word}`), `      | ${last};`];
}
