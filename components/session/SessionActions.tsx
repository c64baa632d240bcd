import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useFirstApp, useLater } from '../app-context.ts';
import { useDiagnosis } from '../dialogs/diagnosis/use-diagnosis.tsx';
import { OpenDialogs, useHeld } from '../dialogs/open-dialogs.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { type ActionProgress, isLit } from './action-progress.ts';
import { More } from './More.tsx';
import type { SessionSlot } from './session-slots.ts';

type State = 'ready' | 'waiting';
type Props = { slot: SessionSlot; progress: ActionProgress };
type Stage = 'ended' | 'guided' | 'live';

/** What every button for a slot needs. `why` opens "Why was I signed out?". */
export type ActionProps = Props & { state: State; why: () => void };

/** The buttons for a slot, by its progress: one that comes first, and all others under "More". */
export function SessionActions({ slot, progress }: Props) {
  const { model } = useFirstApp();
  const later = useLater();
  /** What its buttons do could not be loaded. */
  const lacks = later === null && model.loadAgain.value !== null;
  const state = lacks || progress.kind === 'working' || model.busy.value.has(slot.id) ? 'waiting' : 'ready';
  const place = useRef<HTMLDivElement>(null);
  const { open, dialog } = useDiagnosis(slot);
  useEffect(() => {
    if (later !== null && later.app.model.takeUnfinished('why', slot.ref) !== null) open();
  }, [model.unfinished.value, later]);
  const parts = { slot, progress, state, why: open } as const;
  // An open question stays, with what was ticked, also when the sign-in ends meanwhile: its button goes after it.
  const stageNow: Stage = progress.kind === 'guided' ? 'guided' : isLive(parts) ? 'live' : 'ended';
  const { value: stage, dialogs } = useHeld(stageNow, () => place.current?.querySelector('button'));
  if (later === null && stage !== 'live') return null;
  return (
    <OpenDialogs value={dialogs}>
      <div ref={place} class="actions" aria-busy={state === 'waiting' && !lacks}>
        {stage === 'live' ? <SignOutHere slot={slot} state={state} /> : null}
        {later !== null && stage === 'live' && isUnsure(progress) ? (
          <later.parts.OpenSite slot={slot} state={state} to="account" />
        ) : null}
        {later !== null && stage === 'guided' && progress.kind === 'guided' ? (
          <later.parts.GuidedActions slot={slot} progress={progress} state={state} />
        ) : null}
        {later !== null && stage === 'ended' ? <later.parts.EndedActions {...parts} /> : null}
        <More
          key={stage}
          state={lacks ? 'waiting' : 'ready'}
          goesOn={later?.app.model.goesOn(['remove'], slot.ref) === true}
        >
          {later === null ? null : <later.parts.MoreActions stage={stage} {...parts} />}
        </More>
        {dialog}
      </div>
    </OpenDialogs>
  );
}

function isLive({ slot, progress }: Props): boolean {
  return progress.kind === 'working' || isLit(slot, progress);
}

/**
 * What the press does may still be loading: the button waits then, and the press is not lost. Where it could not be
 * loaded, the press is over: nothing is signed out by a press of long ago.
 */
function SignOutHere({ slot, state }: { slot: SessionSlot; state: State }) {
  const { model, words } = useFirstApp();
  const later = useLater();
  const pressed = useSignal<'no' | 'yes'>('no');
  const loadAgain = model.loadAgain.value;
  useLayoutEffect(() => {
    if (loadAgain !== null && later === null) pressed.value = 'no';
  }, [loadAgain]);
  const waits = pressed.value === 'yes' && later === null;
  return (
    <>
      <ActionButton
        variant="main"
        text={words('signOutHere')}
        state={waits ? 'waiting' : state}
        onPress={() => (pressed.value = 'yes')}
      />
      {later === null || pressed.value === 'no' ? null : (
        <later.parts.SignOutPress slot={slot} onEnd={() => (pressed.value = 'no')} />
      )}
    </>
  );
}

/** The outcome is unsure, so the site's own page is offered. */
function isUnsure(progress: ActionProgress): boolean {
  if (progress.kind !== 'ended') return false;
  const { outcome } = progress;
  return outcome.kind === 'refused' || (outcome.kind === 'could-not-tell' && outcome.reason !== 'not-checked');
}
