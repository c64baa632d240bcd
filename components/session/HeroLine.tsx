import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { countdownSession } from '../../utils/core/sessions/countdown.ts';
import { useFirstApp } from '../app-context.ts';
import { FilledSentence, INSERTED } from '../elements/FilledSentence.tsx';
import { heroSentence, timeLeft } from '../wording/session/lifetime-words.ts';

/** That somebody is signed in, and for how long. The timer is the time alone, or the sentence where no time runs. */
export function HeroLine({ session }: { session: SessionView }) {
  const app = useFirstApp();
  const left = countdownSession(session, app.model.now.value);
  const sentence = heroSentence(left, session, INSERTED, app);
  const timer = (text: string) => (
    <span role="timer" aria-label={app.words('timeLeft')}>
      {text}
    </span>
  );
  return left.kind === 'running' ? (
    <FilledSentence text={sentence}>{timer(timeLeft(left, app))}</FilledSentence>
  ) : (
    timer(sentence)
  );
}
