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
  const leave = async () => {
    await model.dismissRun(runId);
    model.tell({ text: '', near: null });
  };
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
      <OpenSite slot={slot} state={state} to={scope === 'this-browser' ? 'sign-out' : 'account'} />
      <ActionButton variant="plain" text={words('notNow')} state={state} onPress={() => void leave()} />
    </>
  );
}

type OpenProps = { slot: SessionSlot; state: State; to: 'account' | 'sign-out' };

/** Opens the site's account page; `sign-out`: the page that asks before it signs out, where one is known. */
export function OpenSite({ slot, state, to }: OpenProps) {
  const { model, words } = useApp();
  const { ref, site } = slot;
  const account = site.pages.account === null ? 'home' : 'account';
  const open = () => void model.openPage(ref, to === 'sign-out' && site.signOutPage === 'asks' ? 'sign-out' : account);
  return <ActionButton variant="plain" text={words('openSite', { site: site.name })} state={state} onPress={open} />;
}
