import { useState } from 'preact/hooks';
import type { Here } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { findOtherSlots, type SessionSlot } from '../session/session-slots.ts';
import { AlsoSignedIn } from './AlsoSignedIn.tsx';
import { FirstSites } from './FirstSites.tsx';
import { MissingAccess } from './MissingAccess.tsx';
import { RecordQuestion } from './RecordQuestion.tsx';

/** All that is not about the tab's own site. */
export function TheRest({ overview, here, slot }: { overview: Overview; here: Here; slot: SessionSlot | null }) {
  const { model } = useApp();
  // Stays while it is answered, also when the answer brings sign-ins to light.
  const [isFirst] = useState(overview.sessions.length === 0);
  return (
    <>
      {slot === null ? null : <RecordQuestion key={slot.id} slot={slot} />}
      <MissingAccess overview={overview} here={here} />
      <AlsoSignedIn overview={overview} slots={findOtherSlots(overview, model.actionResults.value, slot?.id ?? null)} />
      {isFirst ? <FirstSites /> : null}
    </>
  );
}
