import { useId } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { SessionRow } from '../session/SessionRow.tsx';
import type { SessionSlot } from '../session/session-slots.ts';

/** All sessions but the tab's own, soonest end first. */
export function AlsoSignedIn({ slots }: { slots: readonly SessionSlot[] }) {
  const { words } = useApp();
  const headingId = useId();
  if (slots.length === 0) return <p class="soft none">{words('noOther')}</p>;
  return (
    <section class="also">
      <h2 id={headingId}>{words('alsoSignedIn')}</h2>
      <ul class="rows" aria-labelledby={headingId}>
        {slots.map((slot) => (
          <SessionRow key={slot.id} slot={slot} />
        ))}
      </ul>
    </section>
  );
}
