import { useApp } from '../app-context.ts';
import { OtherDevices } from '../dialogs/OtherDevices.tsx';
import { ProgramTokens } from '../dialogs/ProgramTokens.tsx';
import { RemoveData } from '../dialogs/RemoveData.tsx';
import { SignOutEverywhere } from '../dialogs/SignOutEverywhere.tsx';
import { ActionButton } from '../elements/ActionButton.tsx';
import { RuleChoice } from '../rules/RuleChoice.tsx';
import type { ActionProps } from './SessionActions.tsx';
import { SignOutPaths } from './SignOutPaths.tsx';
import { wasSignedOut } from './was-signed-out.ts';

type Props = ActionProps & { stage: 'live' | 'ended' | 'guided' };

/** What can be done about a slot besides what comes first. */
export function MoreActions({ stage, ...parts }: Props) {
  const { slot } = parts;
  return (
    <>
      {stage === 'live' ? <MoreLive {...parts} /> : null}
      {stage === 'ended' ? <MoreEnded {...parts} /> : null}
      <SignOutPaths site={slot.site} links="shown">
        <ProgramTokens slot={slot} />
      </SignOutPaths>
      {slot.ref.partition === null ? <RuleChoice site={slot.site} /> : null}
    </>
  );
}

function MoreLive({ slot, progress, state, why }: ActionProps) {
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

function MoreEnded({ slot, progress, state, why }: ActionProps) {
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
