import type { AccountAnswer } from '../../../utils/core/account/account-answer.ts';
import type { App } from '../../app-context.ts';
import { answerSentence } from '../sign-out/answer-words.ts';

type NoName = Exclude<AccountAnswer, { kind: 'named' }> | null;

/** What is said where no name came; null where not even the background has answered. */
export function noNameSentences(
  answer: NoName | null,
  siteName: string,
  speech: Pick<App, 'words'>,
): readonly string[] {
  const { words } = speech;
  if (answer === null)
    return [words('outcomeLead', { outcome: 'could-not-tell' }), words('answer', { what: 'none', site: siteName })];
  if (answer.kind === 'not-taken') return [words('noLongerTaken')];
  const why =
    answer.reason === 'unclear'
      ? answerSentence(answer.answer, siteName, speech)
      : words('whoUnnamed', { because: answer.reason, site: siteName });
  return [words('outcomeLead', { outcome: 'could-not-tell' }), why];
}
