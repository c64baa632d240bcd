import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { headlineSays } from '../../utils/core/said/headline-says.ts';
import { outcomeSays } from '../../utils/core/said/outcome-says.ts';
import { causeWhen, headlineWhen, outcomeWhen } from '../../utils/core/said/what-it-says.ts';
import { type Piece, parseText } from '../../utils/core/words/parse-text.ts';
import type { TextKey } from '../../utils/core/words/words.ts';
import { toTable } from './markdown.ts';

const path = 'docs/what-it-says.md';

/** The tables of `docs/what-it-says.md`: each sentence with the condition under which it is said. */
export function buildWhatItSays(): readonly { path: string; name: string; text: string }[] {
  return [
    { path, name: 'results', text: toLines(textsOf(outcomeSays), outcomeWhen, leadOf) },
    { path, name: 'headlines', text: toLines(textsOf(headlineSays), headlineWhen, () => '') },
    { path, name: 'causes', text: toLines(casesOf('cause'), causeWhen, () => '') },
  ];
}

function toLines<Code extends string>(
  says: ReadonlyMap<string, string>,
  when: Record<Code, string>,
  lead: (code: string) => string,
): string {
  const codes = Object.keys(when) as Code[];
  return toTable(
    ['It says', 'When', 'Code'],
    codes.map((code) => [`${lead(code)}${says.get(code)}`, when[code], `\`${code}\``]),
  );
}

const leads = casesOf('outcomeLead');

function leadOf(code: string): string {
  const [kind = ''] = code.split('/');
  return `**${leads.get(kind)}** `;
}

function textsOf(says: Readonly<Record<string, TextKey>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(says).map(([code, key]) => [code, withoutPlaces(messages[key].message)]));
}

/** The cases of a text that is one choice, each by its word. */
function casesOf(key: TextKey): ReadonlyMap<string, string> {
  const [choice] = parseText(messages[key].message);
  const cases = typeof choice === 'object' && 'cases' in choice ? Object.entries(choice.cases) : [];
  return new Map(cases.map(([word, pieces]) => [word, pieces.map(toText).join('')]));
}

function toText(piece: Piece): string {
  return typeof piece === 'string' ? piece : '…';
}

function withoutPlaces(text: string): string {
  return text.replaceAll(/\{\w+\}/g, '…');
}
