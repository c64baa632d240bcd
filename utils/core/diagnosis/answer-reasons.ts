import type { ReasonCheck, ReasonCode, UserAnswers } from './diagnosis.ts';

/** Which of the person's answers tells of a reason. */
const answerTo: Partial<Record<ReasonCode, keyof UserAnswers>> = {
  'private-window': 'privateWindow',
  'cleared-data': 'cleaner',
};

/** Puts what the person said in the place of what cannot be seen. What was seen stays. */
export function answerReasons(reasons: readonly ReasonCheck[], answers: UserAnswers): readonly ReasonCheck[] {
  return reasons.map((check) => {
    const key = answerTo[check.reason];
    const said = key === undefined ? null : answers[key];
    if (check.answer !== 'cannot-see' || said === null) return check;
    return { ...check, answer: said ? 'said-yes' : 'said-no' };
  });
}
