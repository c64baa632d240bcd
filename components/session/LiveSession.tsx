import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { useFirstApp } from '../app-context.ts';
import { endSentence, lifetimeFacts } from '../wording/session/lifetime-words.ts';
import { signFacts } from '../wording/session/sign-words.ts';
import { HeroLine } from './HeroLine.tsx';
import { LifetimeRing } from './LifetimeRing.tsx';

/** A live session in large: how long this browser keeps it, and what would renew it. */
export function LiveSession({ session }: { session: SessionView }) {
  const app = useFirstApp();
  const { model } = app;
  const now = model.now.value;
  const facts = [...signFacts(session, app), ...lifetimeFacts(session, now, app)];
  return (
    <section class="hero">
      <LifetimeRing session={session} />
      <div>
        <p class="big">
          <HeroLine session={session} />
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
