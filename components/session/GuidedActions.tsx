import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { Stage } from './action-progress.ts';
import type { Subject } from './session-slots.ts';

type State = 'ready' | 'waiting';
type Props = { subject: Subject; stage: Extract<Stage, { kind: 'guided' }>; state: State };

/** While the user is on the site's page. Another device's end cannot be checked from here, so nothing asks to. */
export function GuidedActions({ subject, stage, state }: Props) {
  const { model, words } = useApp();
  const { runId, scope } = stage;
  return (
    <>
      {scope === 'other-devices' ? (
        <ActionButton
          look="main"
          text={words('done')}
          state={state}
          onPress={() => void model.guideDone(subject.ref, runId)}
        />
      ) : (
        <ActionButton
          look="main"
          text={words('checkNow')}
          state={state}
          onPress={() => void model.checkAgain(subject.ref, runId)}
        />
      )}
      <OpenSite subject={subject} state={state} />
      <ActionButton look="plain" text={words('notNow')} state={state} onPress={() => void model.dismissRun(runId)} />
    </>
  );
}

export function OpenSite({ subject, state }: { subject: Subject; state: State }) {
  const { model, words } = useApp();
  const { ref, site } = subject;
  const open = () => void model.openPage(ref, site.pages.account === null ? 'home' : 'account');
  return <ActionButton look="plain" text={words('openSite', site.name)} state={state} onPress={open} />;
}
