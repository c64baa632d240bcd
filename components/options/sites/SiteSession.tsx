import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { useApp } from '../../app-context.ts';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { LearnedWay } from '../../result/LearnedWay.tsx';
import { ResultMessage } from '../../result/ResultMessage.tsx';
import { UnsentTabs } from '../../result/UnsentTabs.tsx';
import { isLit } from '../../session/action-progress.ts';
import { GuidedActions } from '../../session/GuidedActions.tsx';
import { HeroLine } from '../../session/HeroLine.tsx';
import { SessionChips } from '../../session/SessionChips.tsx';
import type { SessionSlot } from '../../session/session-slots.ts';
import { useActionProgress } from '../../session/use-action-progress.ts';
import { WhoIsSignedIn } from '../../session/WhoIsSignedIn.tsx';
import { endSentence, lifetimeFacts } from '../../wording/session/lifetime-words.ts';
import { refusedSentence } from '../../wording/session/refused-words.ts';
import { signFacts } from '../../wording/session/sign-words.ts';
import { SessionName } from './SessionName.tsx';
import { SiteEnding } from './SiteEnding.tsx';

/**
 * One session of a site in one line: countdown, end, and the result of what was done here. `siblings`: how many other
 * sessions the site has.
 */
export function SiteSession({ slot, siblings }: { slot: SessionSlot; siblings: number }) {
  const app = useApp();
  const { model } = app;
  const progress = useActionProgress(slot);
  const lit = isLit(slot, progress);
  const state = model.busy.value.has(slot.id) ? 'waiting' : 'ready';
  return (
    <li>
      <WindowGlyph light={lit ? 'lit' : 'dark'} size="small" />
      <div>
        {lit && slot.session !== null ? (
          <Live session={slot.session} />
        ) : (
          <p>
            {slot.session?.refused === true ? `${refusedSentence(slot.session, model.overview.value, app)} ` : ''}
            <SessionChips store={slot.store} partition={slot.ref.partition} label={null} />
          </p>
        )}
        {lit &&
        model.computer.value === 'own' &&
        slot.session !== null &&
        (siblings > 0 || slot.session.label !== null) ? (
          <SessionName session={slot.session} />
        ) : null}
        {lit && slot.session !== null ? <SiteEnding session={slot.session} state={state} /> : null}
        {slot.session === null ? null : (
          <WhoIsSignedIn session={slot.session} site={slot.site} light={lit ? 'lit' : 'dark'} state={state} />
        )}
        <ResultMessage slot={slot} progress={progress} />
        <UnsentTabs slot={slot} />
        <LearnedWay slot={slot} progress={progress} />
        {progress.kind === 'guided' ? (
          <div class="actions">
            <GuidedActions slot={slot} progress={progress} state={state} />
          </div>
        ) : null}
      </div>
    </li>
  );
}

function Live({ session }: { session: SessionView }) {
  const app = useApp();
  const { model } = app;
  const now = model.now.value;
  const { ref, store } = session;
  const facts = lifetimeFacts(session, now, app);
  return (
    <>
      <p class="strong">
        <HeroLine session={session} /> <SessionChips store={store} partition={ref.partition} label={null} />
      </p>
      <p class="soft">{[endSentence(session, now, model.computer.value, app), ...signFacts(session, app)].join(' ')}</p>
      {facts.length === 0 ? null : <p class="soft">{facts.join(' · ')}</p>}
    </>
  );
}
