import type { NotSentReason, SiteAnswer } from '../../../utils/core/answers/answer.ts';
import { assertNever } from '../../../utils/core/assert-never.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith } from '../../words.ts';

type Speech = Pick<App, 'words'>;

const notSent: Record<NotSentReason, KeyWith<'site'>> = {
  'no-page': 'answerNoPage',
  'access-missing': 'answerNoAccess',
  'no-credential': 'answerNoCredential',
  'url-refused': 'answerUrlRefused',
  'no-token': 'answerNoToken',
  'no-control': 'answerNoControl',
};

/** One sentence on what a site answered. */
export function answerSentence(answer: SiteAnswer, siteName: string, { words }: Speech): string {
  switch (answer.kind) {
    case 'status':
      if (answer.status === 429) return words('answerBusy', { site: siteName });
      return words(answer.status >= 400 ? 'answerError' : 'answerStatus', {
        site: siteName,
        status: String(answer.status),
      });
    case 'challenge':
      return words('answerChallenge', { site: siteName });
    case 'redirect':
      return words('answerRedirect', { site: siteName });
    case 'timeout':
      return words('answerTimeout', { site: siteName });
    case 'network-error':
      return words('answerNetwork', { site: siteName });
    case 'visited':
      return words('answerVisited', { site: siteName });
    case 'pressed':
      return words('answerPressed', { site: siteName });
    case 'pressed-in-part':
      return words('answerPressedInPart', { site: siteName });
    case 'page-held':
      return words('answerPageHeld', { site: siteName });
    case 'not-sent':
      return words(notSent[answer.reason], { site: siteName });
    default:
      return assertNever(answer);
  }
}

/** The same in a table's cell. */
export function answerCell(answer: SiteAnswer | null, { words }: Speech): string {
  if (answer === null) return words('sentWaiting');
  switch (answer.kind) {
    case 'status':
      return String(answer.status);
    case 'challenge':
      return words('sentChallenge');
    case 'redirect':
      return words('sentRedirect');
    case 'timeout':
      return words('sentTimeout');
    case 'network-error':
      return words('sentNetwork');
    case 'visited':
      return words('sentVisited');
    case 'pressed':
    case 'pressed-in-part':
    case 'page-held':
      return words('sentPressed');
    case 'not-sent':
      return words('sentNotSent');
    default:
      return assertNever(answer);
  }
}
