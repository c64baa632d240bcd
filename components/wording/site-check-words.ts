import type { SiteAnswer } from '../../utils/core/answers/answer.ts';
import { assertNever } from '../../utils/core/assert-never.ts';
import type { CookieFlags, Difference, NotCompared, SiteReport } from '../../utils/core/site-check/site-report.ts';
import type { ProbeSeen } from '../../utils/core/site-check/site-seen.ts';
import type { App } from '../app-context.ts';
import { answerCell } from './sign-out/answer-words.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** One sentence on a fact that differs from the definition. */
export function differenceSentence(difference: Difference, speech: Speech): string {
  const { words, format } = speech;
  switch (difference.code) {
    case 'no-such-cookie':
      return words('checkNoCookie', { cookie: difference.name });
    case 'unlisted-cookie':
      return words('checkUnlisted', { cookie: difference.name, host: difference.host });
    case 'other-host':
      return words('checkOtherHost', { cookie: difference.name, host: difference.host });
    case 'other-length': {
      const { name, documentedMs, seenMs } = difference;
      return words('checkLength', {
        cookie: name,
        time: format.duration(seenMs),
        expected: format.duration(documentedMs),
      });
    }
    case 'no-end':
      return words('checkNoEnd', { cookie: difference.name });
    case 'end-moved':
      return words('checkMoved');
    case 'answer-with-sign-in':
      return words('checkAnswer', { who: 'other', status: answerText(difference.seen, speech) });
    case 'answer-as-visitor':
      return words('checkAnswer', { who: 'visitor', status: answerText(difference.seen, speech) });
    case 'page-gone':
      return words('checkPageGone', { kind: difference.page, status: answerCell(difference.answer, speech) });
    default:
      return assertNever(difference);
  }
}

/** One sentence on what could not be compared. */
export function notComparedSentence(one: NotCompared, siteName: string, speech: Speech): string {
  const { words } = speech;
  switch (one.code) {
    case 'access-missing':
    case 'not-signed-in':
    case 'no-probe':
    case 'not-taken':
    case 'length-not-seen':
      return words('checkNotCompared', { because: one.code, site: siteName });
    case 'silent-with-sign-in':
      return words('checkSilent', { who: 'other', status: cell(one.answer, speech) });
    case 'silent-as-visitor':
      return words('checkSilent', { who: 'visitor', status: cell(one.answer, speech) });
    case 'silent-page':
      return words('checkSilentPage', { kind: one.page, status: cell(one.answer, speech) });
    default:
      return assertNever(one);
  }
}

/** One cookie that the definition names, with its flags as a site writes them. */
export function cookieFlags({ name, host, hostOnly, secure, httpOnly, path, end }: CookieFlags): string {
  const flags = [
    hostOnly ? host : `Domain=${host}`,
    ...(secure ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(path === 'whole-site' ? ['Path=/'] : ['Path=…']),
    ...(end === 'dated' ? ['Expires'] : []),
  ];
  return `${name}: ${flags.join('; ')}`;
}

/** What the record says of the end of the session, and what a sign-out led to. */
export function lastSentences({ newAnswer, renewed, signOut }: SiteReport, speech: Speech): readonly string[] {
  const { words } = speech;
  return [
    ...(newAnswer === null ? [] : [words('checkNewAnswer', { status: answerText(newAnswer, speech) })]),
    ...(renewed === 'seen' ? [words('checkRenewed')] : []),
    ...(signOut === null ? [] : [words('checkSignedOut', { outcome: words('outcomeLead', { outcome: signOut }) })]),
  ];
}

/** A status and the names in its JSON, which are no sentence of any language. */
function answerText({ answer, keys }: ProbeSeen, speech: Speech): string {
  return [cell(answer, speech), ...(keys.length === 0 ? [] : [`{ ${keys.join(', ')} }`])].join(' ');
}

const cell = (answer: SiteAnswer, { words }: Speech) => answerCell(answer, { words });
