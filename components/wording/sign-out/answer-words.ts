import type { SiteAnswer } from '../../../utils/core/answers/answer.ts';
import type { App } from '../../app-context.ts';

type Speech = Pick<App, 'words'>;

/** One sentence on what a site answered. */
export function answerSentence(answer: SiteAnswer, site: string, { words }: Speech): string {
  if (answer.kind === 'not-sent') return words('answer', { what: answer.reason, site });
  if (answer.kind !== 'status') return words('answer', { what: answer.kind, site });
  const { status } = answer;
  if (status === 429) return words('answer', { what: 'busy', site });
  return words('answerStatus', { says: status >= 400 ? 'error' : 'other', site, status: String(status) });
}

/** The same in a table's cell. */
export function answerCell(answer: SiteAnswer | null, { words }: Speech): string {
  if (answer === null) return words('sentAnswerCell', { what: 'waiting' });
  switch (answer.kind) {
    case 'status':
      return String(answer.status);
    case 'pressed-in-part':
    case 'page-held':
      return words('sentAnswerCell', { what: 'pressed' });
    default:
      return words('sentAnswerCell', { what: answer.kind });
  }
}
