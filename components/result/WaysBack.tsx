import { useApp } from '../app-context.ts';
import type { ActionProgress } from '../session/action-progress.ts';
import type { SessionSlot } from '../session/session-slots.ts';
import { SignOnBack } from './SignOnBack.tsx';
import { WayBack } from './WayBack.tsx';

/** After a sign-out: other sessions in this browser that let a person back in. */
export function WaysBack({ slot, progress }: { slot: SessionSlot; progress: ActionProgress }) {
  const { model } = useApp();
  const overview = model.overview.value;
  if (overview === null || progress.kind !== 'ended' || progress.back) return null;
  const { kind } = progress.outcome;
  if (kind === 'refused') return null;
  const isOut = kind === 'signed-out' || kind === 'removed-here-only';
  return (
    <>
      {slot.site.waysIn.map((way) => {
        // It leads away at once, so that what came of it often cannot be told.
        if (way.kind === 'single-sign-on') return <SignOnBack key={way.kind} way={way} slot={slot} />;
        return isOut && way.kind === 'site' ? (
          <WayBack key={way.siteId} way={way} slot={slot} overview={overview} />
        ) : null;
      })}
    </>
  );
}
