import type { SiteTried } from '../../../../utils/core/discovery/site-proposal.ts';
import { refId, type SessionRef } from '../../../../utils/core/sessions/session.ts';
import { isTried } from '../../../../utils/core/sites/site-source.ts';
import { useApp } from '../../../app-context.ts';
import { ResultMessage } from '../../../result/ResultMessage.tsx';
import { UnsentTabs } from '../../../result/UnsentTabs.tsx';
import { WaysBack } from '../../../result/WaysBack.tsx';
import { GuidedActions } from '../../../session/GuidedActions.tsx';
import { findSlot, type SessionSlot } from '../../../session/session-slots.ts';
import { useActionProgress } from '../../../session/use-action-progress.ts';

type Props = {
  session: SessionRef;
  name: string;
  /** Null before it was tried, and where nothing could be looked for that tells. */
  tried: SiteTried | null;
};

/** What a try is doing and what came of it, in the words of every other sign-out. */
export function TriedResult({ session, name, tried }: Props) {
  const { model, words } = useApp();
  const overview = model.overview.value;
  const slot = overview === null ? null : findSlot(overview, session);
  const isBusy = model.busy.value.has(refId(session));
  // Before it was saved once, the site has no place in the picture yet.
  if (slot === null)
    return (
      <p role="status" class="soft">
        {isBusy ? words('phase', { of: 'learning', site: name }) : ''}
      </p>
    );
  return <Result slot={slot} isBusy={isBusy} tried={tried} />;
}

function Result({ slot, isBusy, tried }: { slot: SessionSlot; isBusy: boolean; tried: SiteTried | null }) {
  const { words } = useApp();
  const progress = useActionProgress(slot);
  const isOut = progress.kind === 'ended' && progress.outcome.kind === 'signed-out';
  return (
    <>
      <ResultMessage slot={slot} progress={progress} />
      {isOut && isTried(slot.site.source) ? <p class="soft">{words('addFromNowOn')}</p> : null}
      {tried?.toldBy === null && progress.kind === 'ended' && !isOut ? (
        <p class="soft">{words(tried.rotates ? 'addRotates' : 'addNotTold')}</p>
      ) : null}
      <WaysBack slot={slot} progress={progress} />
      <UnsentTabs slot={slot} />
      {progress.kind === 'guided' ? (
        <div class="actions">
          <GuidedActions slot={slot} progress={progress} state={isBusy ? 'waiting' : 'ready'} />
        </div>
      ) : null}
    </>
  );
}
