import type { WarningView } from '../../utils/core/overview/warnings.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ProgramTokens } from '../dialogs/ProgramTokens.tsx';
import { MissingHosts } from '../elements/MissingHosts.tsx';
import { LearnedWay } from '../result/LearnedWay.tsx';
import { ResultMessage } from '../result/ResultMessage.tsx';
import { UnsentTabs } from '../result/UnsentTabs.tsx';
import { WaysBack } from '../result/WaysBack.tsx';
import { RuleChoice } from '../rules/RuleChoice.tsx';
import { Warnings } from '../warnings/Warnings.tsx';
import { lastEndSentence } from '../wording/session/end-words.ts';
import { refusedSentence } from '../wording/session/refused-words.ts';
import { noSignInSentence } from '../wording/session/sign-words.ts';
import { isLit } from './action-progress.ts';
import { LiveSession } from './LiveSession.tsx';
import { SessionActions } from './SessionActions.tsx';
import { SignOutPaths } from './SignOutPaths.tsx';
import type { SessionSlot } from './session-slots.ts';
import { useActionProgress } from './use-action-progress.ts';
import { WhoIsSignedIn } from './WhoIsSignedIn.tsx';

type Props = { slot: SessionSlot; warnings: readonly WarningView[] };

/** One session in full: its time, what may end it early, what was done about it, what can be done. */
export function SessionPanel({ slot, warnings }: Props) {
  const { words } = useApp();
  const progress = useActionProgress(slot);
  const lit = isLit(slot, progress);
  return (
    <div class="panel">
      {lit && slot.session !== null ? <LiveSession session={slot.session} /> : null}
      {!lit && progress.kind === 'idle' ? <NotSignedIn slot={slot} /> : null}
      <MissingHosts sites={[slot.site]} />
      <Warnings warnings={lit ? warnings : warnings.filter(({ ref }) => ref === null)} about="this-site" />
      <ResultMessage slot={slot} progress={progress} />
      <WaysBack slot={slot} progress={progress} />
      <UnsentTabs slot={slot} />
      <LearnedWay slot={slot} />
      <SessionActions slot={slot} progress={progress} reach="all" />
      {slot.session === null ? null : (
        <WhoIsSignedIn
          session={slot.session}
          site={slot.site}
          light={lit ? 'lit' : 'dark'}
          state={progress.kind === 'working' ? 'waiting' : 'ready'}
        />
      )}
      <SignOutPaths site={slot.site} links="shown">
        <ProgramTokens slot={slot} />
      </SignOutPaths>
      {slot.ref.partition === null ? (
        <details class="elsewhere">
          <summary>{words('more')}</summary>
          <RuleChoice site={slot.site} />
        </details>
      ) : null}
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
