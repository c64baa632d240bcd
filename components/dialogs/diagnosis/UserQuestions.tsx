import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Diagnosis, ReasonCode, UserAnswers } from '../../../utils/core/diagnosis/diagnosis.ts';
import { useApp } from '../../app-context.ts';

type Question = { readonly of: keyof UserAnswers; readonly reason: ReasonCode };

/** Questions that only the user can answer. Each answer sorts the causes again. */
export function UserQuestions({ diagnosis, answers }: { diagnosis: Diagnosis; answers: Signal<UserAnswers> }) {
  const questions = findQuestions(diagnosis);
  if (questions.length === 0) return null;
  return (
    <div class="questions">
      {questions.map((question) => (
        <QuestionGroup key={question.of} question={question} answers={answers} />
      ))}
    </div>
  );
}

/** Nothing needs to be asked where a cause is sure. */
function findQuestions({ causes, reasons }: Diagnosis): readonly Question[] {
  if (causes.some(({ code, certainty }) => certainty === 'sure' && code !== 'could-not-tell')) return [];
  const hidden = reasons.some(({ reason, answer }) => reason === 'private-window' && answer === 'cannot-see');
  return [
    ...(hidden ? [{ of: 'privateWindow', reason: 'private-window' } as const] : []),
    { of: 'cleaner', reason: 'cleared-data' },
  ];
}

function QuestionGroup({ question: { of, reason }, answers }: { question: Question; answers: Signal<UserAnswers> }) {
  const { words } = useApp();
  const textId = useId();
  const choice = (key: 'yes' | 'no') => {
    const pressed = answers.value[of] === (key === 'yes');
    /** A second press takes the answer back. */
    const answer = () => (answers.value = { ...answers.value, [of]: pressed ? null : key === 'yes' });
    return (
      <button type="button" aria-pressed={pressed} onClick={answer}>
        {words(key)}
      </button>
    );
  };
  return (
    <div role="group" aria-labelledby={textId} class="question">
      <p id={textId}>{words('reason', { of: reason })}</p>
      {choice('yes')}
      {choice('no')}
    </div>
  );
}
