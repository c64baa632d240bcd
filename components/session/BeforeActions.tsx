import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { LearnedWay } from '../result/LearnedWay.tsx';
import { ResultMessage } from '../result/ResultMessage.tsx';
import { UnsentTabs } from '../result/UnsentTabs.tsx';
import { WaysBack } from '../result/WaysBack.tsx';
import { lastEndSentence } from '../wording/session/end-words.ts';
import { refusedSentence } from '../wording/session/refused-words.ts';
import { noSignInSentence } from '../wording/session/sign-words.ts';
import { type ActionProgress, isLit } from './action-progress.ts';
import type { SessionSlot } from './session-slots.ts';

/** Above the buttons of a session: that nobody is signed in, or what was done about it. */
export function BeforeActions({ slot, progress }: { slot: SessionSlot; progress: ActionProgress }) {
  return (
    <>
      {!isLit(slot, progress) && progress.kind === 'idle' ? <NotSignedIn slot={slot} /> : null}
      <ResultMessage slot={slot} progress={progress} />
      <WaysBack slot={slot} progress={progress} />
      <UnsentTabs slot={slot} />
      <LearnedWay slot={slot} progress={progress} />
    </>
  );
}

/** Nobody is signed in here, or by a sign-in that its site no longer takes; how the last one ended, where known. */
function NotSignedIn({ slot }: { slot: SessionSlot }) {
  const app = useApp();
  const { model, words } = app;
  const last = model.overview.value?.lastEnds.find(({ ref }) => refId(ref) === slot.id);
  return (
    <>
      <p class="lede">
        {slot.session?.refused === true
          ? refusedSentence(slot.session, model.overview.value, app)
          : noSignInSentence(slot.site, words)}
      </p>
      {last ? <p class="soft">{lastEndSentence(last.end, model.now.value, app)}</p> : null}
    </>
  );
}
