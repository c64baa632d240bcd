import type { Diagnosis } from '../../utils/core/diagnosis/diagnosis.ts';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import type { App } from '../app-context.ts';
import { causeSentence } from '../wording/diagnosis/cause-words.ts';
import { evidenceSentences } from '../wording/diagnosis/evidence-words.ts';
import { reasonText, recordNote } from '../wording/diagnosis/reason-words.ts';
import { statusSentence } from '../wording/diagnosis/status-words.ts';
import { recordedSentence } from '../wording/session/end-words.ts';
import type { MessageKey } from '../words.ts';

/** A diagnosis as a text for a person who helps: no secrets, no names of stores, nothing of other sites. */
export function supportText(
  { at, causes, reasons, status, recorded, record }: Diagnosis,
  { name }: SiteView,
  speech: Pick<App, 'words' | 'format' | 'browserName'>,
): string {
  const { words, format, browserName } = speech;
  const line = (key: MessageKey, value: string) => words('nameAndValue', { name: words(key), value });
  const note = recordNote({ record }, words);
  const sentencesOf = (cause: Diagnosis['causes'][number], place: 'first' | 'later') => [
    causeSentence(cause, place, name, speech),
    ...evidenceSentences(cause, name, status, speech),
  ];
  return [
    words('supportTitle', { site: name }),
    '',
    line('historySite', name),
    line('supportBrowser', words('browserName', { browser: browserName === 'firefox' ? 'firefox' : 'other' })),
    line('supportNoted', format.moment(at, at)),
    ...(note === null ? [] : [note]),
    '',
    words('causes'),
    ...causes.map((cause, index) => `- ${sentencesOf(cause, index === 0 ? 'first' : 'later').join(' ')}`),
    '',
    words('checkedNow'),
    ...reasons
      .map((check) => reasonText(check, record, words))
      .map(({ question, answer }) => `- ${question} ${answer}`),
    '',
    statusSentence(status, name, speech),
    '',
    words('lastDays'),
    ...(recorded.length === 0
      ? [`- ${words('lineNothing')}`]
      : recorded.map((one) => `- ${recordedSentence(one, at, speech)}`)),
    '',
    words('supportFoot'),
    '',
  ].join('\n');
}
