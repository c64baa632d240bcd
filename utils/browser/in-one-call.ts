/**
 * Collects the questions of one moment, those that are asked before any other work gets its turn, and has them
 * answered by one call. A call to the browser crosses processes and costs far more than what it asks for. `call` gives
 * an answer for each question, in their order; where it rejects, all of them do.
 */
export function inOneCall<Question, Answer>(
  call: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let collecting: { readonly questions: Question[]; readonly answers: Promise<readonly Answer[]> } | null = null;

  function begin() {
    const questions: Question[] = [];
    const answers = Promise.resolve().then(() => {
      collecting = null;
      return call(questions);
    });
    return { questions, answers };
  }

  return async (question) => {
    collecting ??= begin();
    const { questions, answers } = collecting;
    const index = questions.push(question) - 1;
    const given = await answers;
    if (index >= given.length) throw new Error('A question without an answer');
    return given[index] as Answer;
  };
}
