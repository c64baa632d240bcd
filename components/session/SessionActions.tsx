import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { useDiagnosis } from '../dialogs/diagnosis/use-diagnosis.tsx';
import { GuardedButton } from '../dialogs/GuardedButton.tsx';
import { OtherDevices } from '../dialogs/OtherDevices.tsx';
import { OpenDialogs } from '../dialogs/open-dialogs.ts';
import { ProgramTokens } from '../dialogs/ProgramTokens.tsx';
import { RemoveData } from '../dialogs/RemoveData.tsx';
import { SignOutEverywhere } from '../dialogs/SignOutEverywhere.tsx';
import { ActionButton } from '../elements/ActionButton.tsx';
import { RuleChoice } from '../rules/RuleChoice.tsx';
import { isFocusLost } from '../use-focus-rescue.ts';
import { moreEndsSentence } from '../wording/session/more-ends-words.ts';
import { type ActionProgress, isLit } from './action-progress.ts';
import { GuidedActions, OpenSite } from './GuidedActions.tsx';
import { More } from './More.tsx';
import { SignOutPaths } from './SignOutPaths.tsx';
import type { SessionSlot } from './session-slots.ts';
import { wasSignedOut } from './was-signed-out.ts';

type Props = { slot: SessionSlot; progress: ActionProgress };
type Stage = 'ended' | 'guided' | 'live';
type PartProps = Props & { state: 'ready' | 'waiting'; why: () => void };

/** The buttons for a slot, by its progress: one that comes first, and all others under "More". */
export function SessionActions({ slot, progress }: Props) {
  const { model } = useApp();
  const state = progress.kind === 'working' || model.busy.value.has(slot.id) ? 'waiting' : 'ready';
  const place = useRef<HTMLDivElement>(null);
  const { open, dialog } = useDiagnosis(slot);
  useEffect(() => {
    if (model.takeUnfinished('why', slot.ref) !== null) open();
  }, [model.unfinished.value]);
  const parts = { slot, progress, state, why: open } as const;
  const { openDialogs, stage } = useStage(parts, place);
  return (
    <OpenDialogs value={openDialogs}>
      <div ref={place} class="actions" aria-busy={state === 'waiting'}>
        {stage === 'guided' && progress.kind === 'guided' ? (
          <GuidedActions slot={slot} progress={progress} state={state} />
        ) : stage === 'live' ? (
          <LiveActions {...parts} />
        ) : (
          <EndedActions {...parts} />
        )}
        <More key={stage} goesOn={model.goesOn(['remove'], slot.ref)}>
          {stage === 'live' ? <MoreLive {...parts} /> : null}
          {stage === 'ended' ? <MoreEnded {...parts} /> : null}
          <SignOutPaths site={slot.site} links="shown">
            <ProgramTokens slot={slot} />
          </SignOutPaths>
          {slot.ref.partition === null ? <RuleChoice site={slot.site} /> : null}
        </More>
        {dialog}
      </div>
    </OpenDialogs>
  );
}

/**
 * Which buttons are drawn. An open question stays, with what was ticked, also when the sign-in ends meanwhile: its
 * button goes when it is closed, and another button takes the focus.
 */
function useStage(props: Props, place: RefObject<HTMLElement | null>) {
  const openDialogs = useSignal(0);
  const isOpen = openDialogs.value > 0;
  const before = useRef<{ stage: Stage; dialog: 'closed' | 'open' }>({ stage: 'ended', dialog: 'closed' });
  const now = props.progress.kind === 'guided' ? 'guided' : isLive(props) ? 'live' : 'ended';
  const stage = isOpen ? before.current.stage : now;
  useEffect(() => {
    if (!isOpen && before.current.dialog === 'open' && isFocusLost()) place.current?.querySelector('button')?.focus();
    before.current = { stage, dialog: isOpen ? 'open' : 'closed' };
  }, [isOpen, stage]);
  return { openDialogs, stage };
}

function isLive({ slot, progress }: Props): boolean {
  return progress.kind === 'working' || isLit(slot, progress);
}

function LiveActions({ slot, progress, state }: PartProps) {
  const app = useApp();
  const { site, ref } = slot;
  const { model, words } = app;
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
      {isUnsure(progress) ? <OpenSite slot={slot} state={state} to="account" /> : null}
    </>
  );
}

function MoreLive({ slot, progress, state, why }: PartProps) {
  const { words } = useApp();
  const { everywhere, otherDevices } = slot.site;
  return (
    <>
      {everywhere === 'unknown' ? null : <SignOutEverywhere slot={slot} state={state} />}
      {otherDevices === 'unknown' ? null : <OtherDevices slot={slot} state={state} />}
      <RemoveData slot={slot} progress={progress} state={state} variant="bare" />
      <ActionButton variant="bare" text={words('whyOut')} state={state} onPress={why} />
    </>
  );
}

/** The outcome is unsure, so the site's own page is offered. */
function isUnsure(progress: ActionProgress): boolean {
  if (progress.kind !== 'ended') return false;
  const { outcome } = progress;
  return outcome.kind === 'refused' || (outcome.kind === 'could-not-tell' && outcome.reason !== 'not-checked');
}

/** Nobody is signed in. Where that was no wish of the user's, the reason comes first. */
function EndedActions({ slot, progress, state, why }: PartProps) {
  const { model, words } = useApp();
  const { ref, session, site } = slot;
  const isFirst = progress.kind !== 'ended' && session === null;
  const isSurprise = wasSignedOut(slot, progress, model.overview.value);
  return (
    <>
      {isSurprise ? <ActionButton variant="main" text={words('whyOut')} state={state} onPress={why} /> : null}
      <ActionButton
        variant={isSurprise || progress.kind === 'ended' ? 'plain' : 'main'}
        text={words(isFirst ? 'signIn' : 'signInAgain')}
        state={state}
        onPress={() => void model.openPage(ref, site.pages.login === null ? 'home' : 'login')}
      />
    </>
  );
}

function MoreEnded({ slot, progress, state, why }: PartProps) {
  const { model, words } = useApp();
  const ended = progress.kind === 'ended' ? progress.outcome.kind : null;
  const isUnexplained = progress.kind === 'idle' || ended === 'already-signed-out';
  return (
    <>
      {progress.kind === 'ended' || slot.session !== null ? (
        <RemoveData slot={slot} progress={progress} state={state} variant="bare" />
      ) : null}
      {ended === 'signed-out' ? (
        <ActionButton
          variant="bare"
          text={words('closeItsTabs')}
          state={state}
          onPress={() => void model.closeTabs(slot.ref)}
        />
      ) : null}
      {isUnexplained && !wasSignedOut(slot, progress, model.overview.value) ? (
        <ActionButton variant="bare" text={words('whyOut')} state={state} onPress={why} />
      ) : null}
    </>
  );
}
