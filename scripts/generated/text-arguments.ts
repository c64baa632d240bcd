import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { findPlaces } from '../../utils/core/words/find-places.ts';
import { parseText } from '../../utils/core/words/parse-text.ts';

/** Builds the type of what each text needs: its named places, one key a line, in the order of the English file. */
export function buildTextArguments(): string {
  const lines = Object.entries(messages).flatMap(([key, { message }]) => {
    const places = findPlaces(parseText(message));
    const fields = [...places].map(([name, type]) => `${name}: ${type}`);
    return fields.length === 0 ? [] : [`  ${key}: { ${fields.join('; ')} };`];
  });
  return [
    '/** What the texts with named places need. Made from the English texts by `npm run generate`. */',
    'export type TextArguments = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
