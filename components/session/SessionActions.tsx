import { useApp } from '../app-context.ts';
import { WhySignedOut } from '../dialogs/diagnosis/WhySignedOut.tsx';
import { GuardedButton } from '../dialogs/GuardedButton.tsx';
import { OtherDevices } from '../dialogs/OtherDevices.tsx';
import { RemoveData } from '../dialogs/RemoveData.tsx';
import { SignOutEverywhere } from '../dialogs/SignOutEverywhere.tsx';
import { ActionButton } from '../elements/ActionButton.tsx';
import { isLit, type Stage } from './action-progress.ts';
import { GuidedActions, OpenSite } from './GuidedActions.tsx';
import type { Subject } from './session-slots.ts';

/** `reach`: whether actions that go beyond this browser are offered. */
type Props = { subject: Subject; stage: Stage; reach: 'all' | 'this-browser' };
type State = 'ready' | 'waiting';

/** What can be done about a subject at this moment. */
export function Actions({ subject, stage, reach }: Props) {
  const { model } = useApp();
  const state: State = stage.kind === 'working' || model.busy.value.has(subject.id) ? 'waiting' : 'ready';
  const live = stage.kind === 'working' || isLit(subject, stage);
  return (
    <div class="actions" aria-busy={state === 'waiting'}>
      {stage.kind === 'guided' ? (
        <GuidedActions subject={subject} stage={stage} state={state} />
      ) : live ? (
        <LiveActions subject={subject} stage={stage} reach={reach} state={state} />
      ) : (
        <EndedActions subject={subject} stage={stage} state={state} />
      )}
      {reach === 'all' && stage.kind !== 'guided' && (live || isUnexplained(stage)) ? (
        <WhySignedOut subject={subject} state={state} look={live ? 'bare' : 'plain'} />
      ) : null}
    </div>
  );
}

function LiveActions({ subject, stage, reach, state }: Props & { state: State }) {
  const { model, words } = useApp();
  const { site, ref } = subject;
  return (
    <>
      <GuardedButton
        look="main"
        text={words('signOutHere')}
        state={state}
        session={ref}
        action="find-unsent-text"
        warning={site.mayEndAllAccounts ? words('allAccounts', site.name) : null}
        onGoOn={() => void model.signOut(ref, 'this-browser')}
      />
      {reach === 'this-browser' || site.everywhere === 'unknown' ? null : (
        <SignOutEverywhere subject={subject} state={state} />
      )}
      {reach === 'this-browser' || site.otherDevices === 'unknown' ? null : (
        <OtherDevices subject={subject} state={state} />
      )}
      {isUnsure(stage) ? <OpenSite subject={subject} state={state} /> : null}
      <RemoveData subject={subject} stage={stage} state={state} look="bare" />
    </>
  );
}

/** Nobody is signed in, and no sign-out of ours says why. */
function isUnexplained(stage: Stage): boolean {
  return stage.kind === 'idle' || (stage.kind === 'ended' && stage.outcome.kind === 'already-signed-out');
}

/** The site itself can tell, or can be told, what we could not. */
function isUnsure(stage: Stage): boolean {
  if (stage.kind !== 'ended') return false;
  const { outcome } = stage;
  return outcome.kind === 'refused' || (outcome.kind === 'could-not-tell' && outcome.reason !== 'not-checked');
}

function EndedActions({ subject, stage, state }: Omit<Props, 'reach'> & { state: State }) {
  const { model, words } = useApp();
  const { ref, site } = subject;
  const ended = stage.kind === 'ended' ? stage.outcome.kind : null;
  const signIn = () => void model.openPage(ref, site.pages.login === null ? 'home' : 'login');
  return (
    <>
      <ActionButton
        look="plain"
        text={words(ended === null ? 'signIn' : 'signInAgain')}
        state={state}
        onPress={signIn}
      />
      {ended === null ? null : <RemoveData subject={subject} stage={stage} state={state} look="plain" />}
      {ended === 'signed-out' ? (
        <ActionButton
          look="plain"
          text={words('closeItsTabs')}
          state={state}
          onPress={() => void model.closeTabs(ref)}
        />
      ) : null}
    </>
  );
}
