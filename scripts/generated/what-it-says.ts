import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { causeSays } from '../../utils/core/said/cause-says.ts';
import { headlineSays } from '../../utils/core/said/headline-says.ts';
import { outcomeSays } from '../../utils/core/said/outcome-says.ts';
import { causeWhen, headlineWhen, outcomeWhen } from '../../utils/core/said/what-it-says.ts';
import { parseText } from '../../utils/core/words/parse-text.ts';
import type { TextKey } from '../../utils/core/words/words.ts';
import { toTable } from './markdown.ts';

const path = 'docs/what-it-says.md';

/** The tables of `docs/what-it-says.md`: each sentence with the condition under which it is said. */
export function buildWhatItSays(): readonly { path: string; name: string; text: string }[] {
  return [
    { path, name: 'results', text: toLines(outcomeSays, outcomeWhen, leadOf) },
    { path, name: 'headlines', text: toLines(headlineSays, headlineWhen, () => '') },
    { path, name: 'causes', text: toLines(causeSays, causeWhen, () => '') },
  ];
}

function toLines<Code extends string>(
  says: Record<Code, TextKey>,
  when: Record<Code, string>,
  lead: (code: string) => string,
): string {
  const codes = Object.keys(says) as Code[];
  return toTable(
    ['It says', 'When', 'Code'],
    codes.map((code) => [`${lead(code)}${textOf(says[code])}`, when[code], `\`${code}\``]),
  );
}

const [lead] = parseText(messages.outcomeLead.message);
const leads = typeof lead === 'object' && 'cases' in lead ? lead.cases : {};

function leadOf(code: string): string {
  const [kind = ''] = code.split('/');
  return `**${leads[kind]}** `;
}

const textOf = (key: TextKey) => messages[key].message.replaceAll(/\{\w+\}/g, '…');
