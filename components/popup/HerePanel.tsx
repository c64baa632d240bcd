import type { Here } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useLater } from '../app-context.ts';
import { SessionPanel } from '../session/SessionPanel.tsx';
import { findComputerWarnings, findSlotWarnings, type SessionSlot } from '../session/session-slots.ts';

/** The panel for the tab's site, and the warnings about this computer. */
export function HerePanel({ here, slot, overview }: { here: Here; slot: SessionSlot | null; overview: Overview }) {
  const later = useLater();
  const ofComputer = findComputerWarnings(overview);
  if (slot !== null)
    return (
      <SessionPanel
        key={slot.id}
        slot={slot}
        who="in-header"
        warnings={[...findSlotWarnings(slot, overview), ...ofComputer]}
      />
    );
  return later === null ? null : <later.parts.Elsewhere here={here} warnings={ofComputer} />;
}
