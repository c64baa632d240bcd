import type { SiteReport } from '../../utils/core/site-check/site-report.ts';
import type { App } from '../app-context.ts';
import { cookieFlags, differenceSentence, lastSentences, notComparedSentence } from '../wording/site-check-words.ts';

/** A check of a site as a text, for those who keep the facts of sites: no secrets, nothing of the account. */
export function siteReportText(report: SiteReport, speech: Pick<App, 'words' | 'format'>): string {
  const { words, format } = speech;
  const list = (sentences: readonly string[]) => sentences.map((sentence) => `- ${sentence}`);
  const part = (title: string, sentences: readonly string[]) =>
    sentences.length === 0 ? [] : [title, ...list(sentences), ''];
  const differences = report.differences.map((one) => differenceSentence(one, speech));
  return [
    words('checkTitle', { site: report.siteName }),
    words('nameAndValue', { name: words('supportNoted'), value: format.date(report.at) }),
    '',
    ...(differences.length === 0
      ? [words('checkSame', { compared: report.notCompared.length === 0 ? 'other' : 'part' }), '']
      : part(words('checkDiffers'), differences)),
    ...part(
      words('checkOpen'),
      report.notCompared.map((one) => notComparedSentence(one, report.siteName, speech)),
    ),
    ...part(words('checkSeen'), [...report.cookies.map(cookieFlags), ...lastSentences(report, speech)]),
    words('checkFoot'),
    '',
  ].join('\n');
}
