import { useId } from 'preact/hooks';
import { findCoverage } from '../../utils/core/leave/coverage.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { SessionRow } from '../session/SessionRow.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import type { MessageKey } from '../words.ts';

/** All sessions but the tab's own, soonest end first. */
export function AlsoSignedIn({ slots, overview }: { slots: readonly SessionSlot[]; overview: Overview }) {
  const { words } = useApp();
  const headingId = useId();
  if (slots.length === 0) return <p class="soft none">{words(noOtherKey(overview))}</p>;
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

/** Says no more than was looked at, and nothing that the leave page would contradict. */
function noOtherKey(overview: Overview): MessageKey {
  const { containers, openSites, otherSites, shutTabs, unaccounted } = overview;
  if (otherSites.length + unaccounted.length + openSites.length + shutTabs.length > 0) return 'noOtherMayBe';
  const coverage = findCoverage(overview);
  if (coverage === 'nothing') return 'leaveSightNone';
  return coverage === 'every-site' && containers === 'all-looked-at' ? 'noOther' : 'noOtherKnown';
}
