import type { SessionView } from '../../../utils/core/overview/overview.ts';
import { countdownSession } from '../../../utils/core/sessions/countdown.ts';
import { useApp } from '../../app-context.ts';
import { SLOT, Slot } from '../../elements/FilledSentence.tsx';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { Result } from '../../result/ResultMessage.tsx';
import { UnsentTabs } from '../../result/UnsentTabs.tsx';
import { isLit } from '../../session/action-progress.ts';
import { GuidedActions } from '../../session/GuidedActions.tsx';
import { WhereChips } from '../../session/SessionChips.tsx';
import type { Subject } from '../../session/session-slots.ts';
import { useStage } from '../../session/use-action-progress.ts';
import { endSentence, heroKey, lifetimeFacts, timeLeft } from '../../wording/session/lifetime-words.ts';
import { SessionName } from './SessionName.tsx';
import { SiteEnding } from './SiteEnding.tsx';

/** The same countdown and end as in the popup, in one line; and what was done to it from here. `siblings`: others at this site. */
export function SiteSession({ subject, siblings }: { subject: Subject; siblings: number }) {
  const { model } = useApp();
  const stage = useStage(subject);
  const lit = isLit(subject, stage);
  const state = model.busy.value.has(subject.id) ? 'waiting' : 'ready';
  return (
    <li>
      <WindowGlyph light={lit ? 'lit' : 'dark'} size="small" />
      <div>
        {lit && subject.session !== null ? (
          <Live session={subject.session} />
        ) : (
          <p>
            <WhereChips store={subject.store} partition={subject.ref.partition} label={null} />
          </p>
        )}
        {lit &&
        model.computer.value === 'own' &&
        subject.session !== null &&
        (siblings > 0 || subject.session.label !== null) ? (
          <SessionName session={subject.session} />
        ) : null}
        {lit && subject.session !== null ? <SiteEnding session={subject.session} state={state} /> : null}
        <Result subject={subject} stage={stage} />
        <UnsentTabs subject={subject} />
        {stage.kind === 'guided' ? (
          <div class="actions">
            <GuidedActions subject={subject} stage={stage} state={state} />
          </div>
        ) : null}
      </div>
    </li>
  );
}

function Live({ session }: { session: SessionView }) {
  const app = useApp();
  const { model, words } = app;
  const now = model.now.value;
  const { ref, store } = session;
  const left = countdownSession(session, now);
  return (
    <>
      <p class="strong">
        <Slot text={words(heroKey[left.kind], SLOT)}>
          <span role="timer" aria-label={words('timeLeft')}>
            {timeLeft(left, app)}
          </span>
        </Slot>{' '}
        <WhereChips store={store} partition={ref.partition} label={null} />
      </p>
      <p class="soft">
        {[endSentence(session, now, model.computer.value, app), ...lifetimeFacts(session, now, app)].join(' · ')}
      </p>
    </>
  );
}
