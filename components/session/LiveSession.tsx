import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { countdownSession } from '../../utils/core/sessions/countdown.ts';
import { useApp } from '../app-context.ts';
import { FilledSentence, INSERTED } from '../elements/FilledSentence.tsx';
import { endSentence, heroKey, lifetimeFacts, timeLeft } from '../wording/session/lifetime-words.ts';
import { signFacts } from '../wording/session/sign-words.ts';
import { LifetimeRing } from './LifetimeRing.tsx';

/** A live session in large: how long this browser keeps it, and what would renew it. */
export function LiveSession({ session }: { session: SessionView }) {
  const app = useApp();
  const { model, words } = app;
  const now = model.now.value;
  const left = countdownSession(session, now);
  const facts = [...signFacts(session, app), ...lifetimeFacts(session, now, app)];
  return (
    <section class="hero">
      <LifetimeRing session={session} />
      <div>
        <p class="big">
          <FilledSentence text={words(heroKey(left, session), { left: INSERTED, time: INSERTED, until: INSERTED })}>
            <span role="timer" aria-label={words('timeLeft')}>
              {timeLeft(left, app)}
            </span>
          </FilledSentence>
        </p>
        <p class="soft">{endSentence(session, now, model.computer.value, app)}</p>
      </div>
      {facts.length === 0 ? null : (
        <ul class="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
