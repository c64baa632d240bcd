import type { AccountAnswer } from '../../../utils/core/account/account-answer.ts';
import { onClaude, overview } from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';
import { claudeAtWork, claudeToday, consoleToday, page } from './leave/leave-records.ts';

const answered = (answer: AccountAnswer, state: State = { tab: onClaude, first: overview() }): State => ({
  ...state,
  press: [words('whoIsIn')],
  answers: { ...state.answers, 'ask-account': { kind: 'account', answer } },
});
const ada: AccountAnswer = { kind: 'named', name: 'ada@example.test' };
const long: AccountAnswer = {
  kind: 'named',
  name: 'a.very.long.name.of.somebody.who.had.to.be.told.apart@students.department.university.example',
};
const silent: AccountAnswer = { kind: 'could-not-tell', reason: 'unclear', answer: { kind: 'timeout' } };

/** What "Who is signed in?" leads to in the popup. */
export const accountStates: Record<string, State> = {
  'account-named': answered(ada),
  'account-long': answered(long),
  'account-no-name': answered({ kind: 'could-not-tell', reason: 'no-name' }),
  'account-silent': answered(silent),
};

const leaving = page({ sessions: [claudeToday, claudeAtWork, consoleToday] });

/** The same before leaving. */
export const leaveAccountStates: Record<string, State> = {
  'leave-account-named': answered(ada, leaving),
  'leave-account-long': answered(long, leaving),
  'leave-account-silent': answered(silent, leaving),
};

/** The same in the card of a site. */
export const optionsAccountStates: Record<string, State> = {
  'options-account-named': answered(ada, { tab: null, first: overview() }),
  'options-account-long': answered(long, { tab: null, first: overview() }),
};
