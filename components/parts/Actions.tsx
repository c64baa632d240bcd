import { useApp } from '../app-context.ts';
import { isLit, type Stage } from '../stage.ts';
import type { Subject } from '../subjects.ts';
import { ActionButton } from './ActionButton.tsx';
import { RemoveData } from './RemoveData.tsx';

type Props = { subject: Subject; stage: Stage };
type State = 'ready' | 'waiting';

/** What can be done about a subject at this moment. */
export function Actions({ subject, stage }: Props) {
  const { model } = useApp();
  const state: State = stage.kind === 'working' || model.busy.value.has(subject.id) ? 'waiting' : 'ready';
  return (
    <div class="actions" aria-busy={state === 'waiting'}>
      {stage.kind === 'guided' ? (
        <GuidedActions subject={subject} runId={stage.runId} state={state} />
      ) : stage.kind === 'working' || isLit(subject, stage) ? (
        <LiveActions subject={subject} stage={stage} state={state} />
      ) : (
        <EndedActions subject={subject} stage={stage} state={state} />
      )}
    </div>
  );
}

function LiveActions({ subject, stage, state }: Props & { state: State }) {
  const { model, words } = useApp();
  const unsure = stage.kind === 'ended' && (stage.outcome.kind === 'refused' || stage.outcome.kind === 'could-not-tell');
  return (
    <>
      <ActionButton look="main" text={words('signOutHere')} state={state} onPress={() => void model.signOut(subject.ref)} />
      {unsure ? <OpenSite subject={subject} state={state} /> : null}
      <RemoveData subject={subject} stage={stage} state={state} />
    </>
  );
}

function GuidedActions({ subject, runId, state }: { subject: Subject; runId: string; state: State }) {
  const { model, words } = useApp();
  return (
    <>
      <ActionButton look="main" text={words('checkNow')} state={state} onPress={() => void model.checkAgain(subject.ref, runId)} />
      <OpenSite subject={subject} state={state} />
      <ActionButton look="plain" text={words('notNow')} state={state} onPress={() => void model.dismissRun(runId)} />
    </>
  );
}

function EndedActions({ subject, stage, state }: Props & { state: State }) {
  const { model, words } = useApp();
  const { ref, site } = subject;
  const ended = stage.kind === 'ended' ? stage.outcome.kind : null;
  const signIn = () => void model.openPage(ref, site.pages.login === null ? 'home' : 'login');
  return (
    <>
      <ActionButton look="plain" text={words(ended === null ? 'signIn' : 'signInAgain')} state={state} onPress={signIn} />
      {ended === null ? null : <RemoveData subject={subject} stage={stage} state={state} />}
      {ended === 'signed-out' ? (
        <ActionButton look="plain" text={words('closeItsTabs')} state={state} onPress={() => void model.closeTabs(ref)} />
      ) : null}
    </>
  );
}

function OpenSite({ subject, state }: { subject: Subject; state: State }) {
  const { model, words } = useApp();
  const { ref, site } = subject;
  const open = () => void model.openPage(ref, site.pages.account === null ? 'home' : 'account');
  return <ActionButton look="plain" text={words('openSite', site.name)} state={state} onPress={open} />;
}
