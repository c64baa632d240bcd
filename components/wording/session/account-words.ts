import type { AccountAnswer, AccountReason } from '../../../utils/core/account/account-answer.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith } from '../../words.ts';
import { answerSentence } from '../sign-out/answer-words.ts';

const reasons: Record<AccountReason, KeyWith<'site'>> = {
  'no-name': 'whoNoName',
  'two-sign-ins': 'whoTwoSignIns',
  gone: 'goneAnyway',
  changed: 'whoChanged',
};

type NoName = Exclude<AccountAnswer, { kind: 'named' }> | null;

/** What is said where no name came; null where not even the background has answered. */
export function noNameSentences(
  answer: NoName | null,
  siteName: string,
  speech: Pick<App, 'words'>,
): readonly string[] {
  const { words } = speech;
  if (answer === null) return [words('outcomeCouldNotTell'), words('answerNone', { site: siteName })];
  if (answer.kind === 'not-taken') return [words('noLongerTaken')];
  const why =
    answer.reason === 'unclear'
      ? answerSentence(answer.answer, siteName, speech)
      : words(reasons[answer.reason], { site: siteName });
  return [words('outcomeCouldNotTell'), why];
}
