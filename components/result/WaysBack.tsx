import { useApp } from '../app-context.ts';
import type { Stage } from '../session/action-progress.ts';
import type { Subject } from '../session/session-slots.ts';
import { WayBack } from './WayBack.tsx';

/** After a sign-out: other sign-ins in this browser that lead back in. */
export function WaysBack({ subject, stage }: { subject: Subject; stage: Stage }) {
  const { model } = useApp();
  const overview = model.overview.value;
  if (overview === null || stage.kind !== 'ended' || stage.back) return null;
  if (stage.outcome.kind !== 'signed-out' && stage.outcome.kind !== 'removed-here-only') return null;
  return (
    <>
      {subject.site.waysIn.map((way) =>
        way.kind === 'site' ? <WayBack key={way.siteId} way={way} subject={subject} overview={overview} /> : null,
      )}
    </>
  );
}
