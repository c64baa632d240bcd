import { useApp } from '../app-context.ts';
import { WhySignedOut } from '../dialogs/diagnosis/WhySignedOut.tsx';
import { GuardedButton } from '../dialogs/GuardedButton.tsx';
import { OtherDevices } from '../dialogs/OtherDevices.tsx';
import { RemoveData } from '../dialogs/RemoveData.tsx';
import { SignOutEverywhere } from '../dialogs/SignOutEverywhere.tsx';
import { ActionButton } from '../elements/ActionButton.tsx';
import { moreEndsSentence } from '../wording/session/more-ends-words.ts';
import { type ActionProgress, isLit } from './action-progress.ts';
import { GuidedActions, OpenSite } from './GuidedActions.tsx';
import type { SessionSlot } from './session-slots.ts';

/** `reach`: whether actions that go beyond this browser are offered. */
type Props = { slot: SessionSlot; progress: ActionProgress; reach: 'all' | 'this-browser' };
type State = 'ready' | 'waiting';

/** The buttons for a slot, by its progress. */
export function SessionActions({ slot, progress, reach }: Props) {
  const { model } = useApp();
  const state: State = progress.kind === 'working' || model.busy.value.has(slot.id) ? 'waiting' : 'ready';
  const live = progress.kind === 'working' || isLit(slot, progress);
  return (
    <div class="actions" aria-busy={state === 'waiting'}>
      {progress.kind === 'guided' ? (
        <GuidedActions slot={slot} progress={progress} state={state} />
      ) : live ? (
        <LiveActions slot={slot} progress={progress} reach={reach} state={state} />
      ) : (
        <EndedActions slot={slot} progress={progress} state={state} />
      )}
      {reach === 'all' && progress.kind !== 'guided' && (live || isUnexplained(progress)) ? (
        <WhySignedOut slot={slot} state={state} variant={live ? 'bare' : 'plain'} />
      ) : null}
    </div>
  );
}

function LiveActions({ slot, progress, reach, state }: Props & { state: State }) {
  const app = useApp();
  const { model, words } = app;
  const { site, ref } = slot;
  return (
    <>
      <GuardedButton
        variant="main"
        text={words('signOutHere')}
        state={state}
        session={ref}
        action="find-unsent-text"
        warning={moreEndsSentence(site, app)}
        onGoOn={() => void model.signOut(ref, 'this-browser')}
      />
      {reach === 'this-browser' || site.everywhere === 'unknown' ? null : (
        <SignOutEverywhere slot={slot} state={state} />
      )}
      {reach === 'this-browser' || site.otherDevices === 'unknown' ? null : <OtherDevices slot={slot} state={state} />}
      {isUnsure(progress) ? <OpenSite slot={slot} state={state} to="account" /> : null}
      <RemoveData slot={slot} progress={progress} state={state} variant="bare" />
    </>
  );
}

/** Nobody is signed in, and no sign-out by Lights Out explains it. */
function isUnexplained(progress: ActionProgress): boolean {
  return progress.kind === 'idle' || (progress.kind === 'ended' && progress.outcome.kind === 'already-signed-out');
}

/** The outcome is unsure, so the site's own page is offered. */
function isUnsure(progress: ActionProgress): boolean {
  if (progress.kind !== 'ended') return false;
  const { outcome } = progress;
  return outcome.kind === 'refused' || (outcome.kind === 'could-not-tell' && outcome.reason !== 'not-checked');
}

function EndedActions({ slot, progress, state }: Omit<Props, 'reach'> & { state: State }) {
  const { model, words } = useApp();
  const { ref, session, site } = slot;
  const isFirst = progress.kind !== 'ended' && session === null;
  const ended = progress.kind === 'ended' ? progress.outcome.kind : null;
  const signIn = () => void model.openPage(ref, site.pages.login === null ? 'home' : 'login');
  return (
    <>
      <ActionButton variant="plain" text={words(isFirst ? 'signIn' : 'signInAgain')} state={state} onPress={signIn} />
      {isFirst ? null : <RemoveData slot={slot} progress={progress} state={state} variant="plain" />}
      {ended === 'signed-out' ? (
        <ActionButton
          variant="plain"
          text={words('closeItsTabs')}
          state={state}
          onPress={() => void model.closeTabs(ref)}
        />
      ) : null}
    </>
  );
}
