import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { findCoverage } from '../../utils/core/leave/coverage.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { holdsWords } from '../../utils/core/plain-search.ts';
import { useApp } from '../app-context.ts';
import { OpenDialogs } from '../dialogs/open-dialogs.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { SearchBox } from '../elements/SearchBox.tsx';
import { SessionRow } from '../session/SessionRow.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import { useKeptSlots } from '../session/use-kept-slots.ts';
import { placeNames } from '../wording/session/partition-words.ts';
import type { Words } from '../words.ts';

/** From so many rows on, a box narrows the list. It stays when they get fewer: what is typed there is used. */
const MANY = 10;

type Props = { slots: readonly SessionSlot[]; overview: Overview };

/** All sessions but the tab's own, soonest end first. */
export function AlsoSignedIn({ slots, overview }: Props) {
  const app = useApp();
  const { words } = app;
  const headingId = useId();
  const wanted = useSignal('');
  const box = useRef<'none' | 'shown'>('none');
  const { rows, dialogsOf } = useKeptSlots(slots, overview);
  if (rows.length >= MANY) box.current = 'shown';
  if (rows.length === 0) return <NoOther overview={overview} />;
  // A name goes with its sign-in, but not the row of an open dialog.
  const found = rows.filter((slot) => dialogsOf(slot.id).value > 0 || holdsWords(namesOf(slot), wanted.value));
  return (
    <section class="also">
      <h2 id={headingId}>{words('alsoSignedIn', { count: rows.length })}</h2>
      {box.current === 'none' ? null : <SearchBox name={words('findSite')} shows="inside" typed={wanted} />}
      <ul class="rows" aria-labelledby={headingId}>
        {found.map((slot) => (
          <OpenDialogs key={slot.id} value={dialogsOf(slot.id)}>
            <SessionRow slot={slot} />
          </OpenDialogs>
        ))}
      </ul>
      <p role="status" class="soft">
        {found.length === 0 ? words('noneFound') : ''}
      </p>
    </section>
  );

  function namesOf({ ref, session, site, store }: SessionSlot): readonly string[] {
    return [site.name, session?.label ?? '', ...placeNames(store, ref, app)];
  }
}

/** How far it was looked, and the way to look farther. */
function NoOther({ overview }: { overview: Overview }) {
  const { model, words } = useApp();
  const lookFarther = async () => {
    if (!(await model.allowEverySite())) return;
    model.tell({ text: words('leaveFarther', { count: model.overview.value?.otherSites.length ?? 0 }), near: null });
  };
  const canLookFarther = overview.everySite !== 'granted' && overview.policy.sites === null;
  return (
    <div class="none">
      <p class="soft">{noOtherText(overview, words)}</p>
      {canLookFarther ? (
        <ActionButton variant="plain" text={words('leaveLookAll')} state="ready" onPress={() => void lookFarther()} />
      ) : null}
    </div>
  );
}

/** Says no more than was looked at, and nothing that the leave page would contradict. */
function noOtherText(overview: Overview, words: Words): string {
  const { containers, openSites, otherSites, shutTabs, unaccounted } = overview;
  if (otherSites.length + unaccounted.length + openSites.length + shutTabs.length > 0)
    return words('noOther', { seen: 'may-be' });
  const coverage = findCoverage(overview);
  if (coverage === 'nothing') return words('leaveSight', { reach: 'none', count: 0 });
  const isWhole = coverage === 'every-site' && containers === 'all-looked-at';
  if (overview.sessions.length === 0) return words('noOther', { seen: isWhole ? 'all-none' : 'none' });
  return words('noOther', { seen: isWhole ? 'all' : 'other' });
}
