import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { ActionProgress } from './action-progress.ts';
import type { SessionSlot } from './session-slots.ts';

type State = 'ready' | 'waiting';
type Props = { slot: SessionSlot; progress: Extract<ActionProgress, { kind: 'guided' }>; state: State };

/**
 * The buttons while the user is on the site's own page. The end of another device cannot be checked from here, so no
 * check is offered.
 */
export function GuidedActions({ slot, progress, state }: Props) {
  const { model, words } = useApp();
  const { runId, scope } = progress;
  return (
    <>
      {scope === 'other-devices' ? (
        <ActionButton
          variant="main"
          text={words('done')}
          state={state}
          onPress={() => void model.guideDone(slot.ref, runId)}
        />
      ) : (
        <ActionButton
          variant="main"
          text={words('checkNow')}
          state={state}
          onPress={() => void model.checkAgain(slot.ref, runId)}
        />
      )}
      <OpenSite slot={slot} state={state} />
      <ActionButton variant="plain" text={words('notNow')} state={state} onPress={() => void model.dismissRun(runId)} />
    </>
  );
}

export function OpenSite({ slot, state }: { slot: SessionSlot; state: State }) {
  const { model, words } = useApp();
  const { ref, site } = slot;
  const open = () => void model.openPage(ref, site.pages.account === null ? 'home' : 'account');
  return <ActionButton variant="plain" text={words('openSite', site.name)} state={state} onPress={open} />;
}
