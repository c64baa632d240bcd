import type { WarningView } from '../../utils/core/overview/warnings.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { MissingHosts } from '../elements/MissingHosts.tsx';
import { LearnedWay } from '../result/LearnedWay.tsx';
import { ResultMessage } from '../result/ResultMessage.tsx';
import { UnsentTabs } from '../result/UnsentTabs.tsx';
import { WaysBack } from '../result/WaysBack.tsx';
import { Warnings } from '../warnings/Warnings.tsx';
import { lastEndSentence } from '../wording/session/end-words.ts';
import { refusedSentence } from '../wording/session/refused-words.ts';
import { noSignInSentence } from '../wording/session/sign-words.ts';
import { isLit } from './action-progress.ts';
import { LiveSession } from './LiveSession.tsx';
import { SessionActions } from './SessionActions.tsx';
import type { SessionSlot } from './session-slots.ts';
import { useActionProgress } from './use-action-progress.ts';
import { WhoIsSignedIn } from './WhoIsSignedIn.tsx';

/** `who`: where "Who is signed in?" stands. */
type Props = { slot: SessionSlot; warnings: readonly WarningView[]; who: 'here' | 'in-header' };

/** One session in full: its time, what was done about it, what can be done, what may end it early. */
export function SessionPanel({ slot, warnings, who }: Props) {
  const progress = useActionProgress(slot);
  const lit = isLit(slot, progress);
  return (
    <div class="panel">
      {lit && slot.session !== null ? <LiveSession session={slot.session} /> : null}
      {!lit && progress.kind === 'idle' ? <NotSignedIn slot={slot} /> : null}
      <ResultMessage slot={slot} progress={progress} />
      <WaysBack slot={slot} progress={progress} />
      <UnsentTabs slot={slot} />
      <LearnedWay slot={slot} />
      <SessionActions slot={slot} progress={progress} />
      {slot.session === null || who === 'in-header' ? null : (
        <WhoIsSignedIn
          session={slot.session}
          site={slot.site}
          light={lit ? 'lit' : 'dark'}
          state={progress.kind === 'working' ? 'waiting' : 'ready'}
        />
      )}
      <MissingHosts sites={[slot.site]} />
      <Warnings warnings={lit ? warnings : warnings.filter(({ ref }) => ref === null)} about="this-site" />
    </div>
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
