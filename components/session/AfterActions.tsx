import type { WarningView } from '../../utils/core/overview/warnings.ts';
import { MissingHosts } from '../elements/MissingHosts.tsx';
import { Warnings } from '../warnings/Warnings.tsx';
import { type ActionProgress, isLit } from './action-progress.ts';
import type { SessionSlot } from './session-slots.ts';
import { WhoIsSignedIn } from './WhoIsSignedIn.tsx';

type Props = {
  slot: SessionSlot;
  progress: ActionProgress;
  warnings: readonly WarningView[];
  /** Where "Who is signed in?" stands. */
  who: 'here' | 'in-header';
};

/** Below the buttons of a session: whose it is, and what may end it early or cannot be seen of it. */
export function AfterActions({ slot, progress, warnings, who }: Props) {
  const lit = isLit(slot, progress);
  return (
    <>
      {slot.session === null || who === 'in-header' ? null : (
        <WhoIsSignedIn
          session={slot.session}
          site={slot.site}
          light={lit ? 'lit' : 'dark'}
          state={progress.kind === 'working' ? 'waiting' : 'ready'}
        />
      )}
      <MissingHosts sites={[slot.site]} />
      <Warnings warnings={lit ? warnings : warnings.filter(({ ref }) => ref === null)} about="this-site" />
    </>
  );
}
