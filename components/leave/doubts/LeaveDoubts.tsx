import { useId } from 'preact/hooks';
import type { Adding } from '../../../utils/core/discovery/add-address.ts';
import { kindOfSite } from '../../../utils/core/leave/other-site-id.ts';
import type { OpenSiteView } from '../../../utils/core/overview/parts/doubts-part.ts';
import { useApp } from '../../app-context.ts';
import { openSiteText, shutTabTexts, unaccountedText } from '../../wording/leave/leave-doubt-words.ts';
import { DoubtRow } from './DoubtRow.tsx';
import { countDoubts, type Doubts } from './find-doubts.ts';

/** What may be a sign-in without being seen as one, by name, with what can be done about it here. */
export function LeaveDoubts({ doubts }: { doubts: Doubts }) {
  const app = useApp();
  const { words } = app;
  const titleId = useId();
  if (countDoubts(doubts) === 0) return null;
  return (
    <section class="leave-doubts" aria-labelledby={titleId}>
      <h2 id={titleId}>{words('leaveDoubts')}</h2>
      <ul class="leave-rows">
        {doubts.unaccounted.map((one) => (
          <DoubtRow
            key={`cookies ${one.ref.storeId} ${one.ref.siteId}`}
            of={one}
            text={unaccountedText(one, app)}
            adding={null}
          />
        ))}
        {doubts.openSites.map((one) => (
          <DoubtRow
            key={`tabs ${one.ref.storeId} ${one.ref.siteId}`}
            of={one}
            text={openSiteText(one, app)}
            adding={findAdding(one)}
          />
        ))}
        {[
          ...shutTabTexts(doubts.shutTabs, app),
          ...(doubts.containers === 'not-all' ? [words('leaveContainers')] : []),
        ].map((text) => (
          <li key={text}>
            <div class="leave-row">
              <span class="what">{text}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A site without a definition is added where it is open. */
function findAdding({ ref, origin, tabIds }: OpenSiteView): Adding | null {
  if (kindOfSite(ref.siteId) !== 'other') return null;
  return { address: origin, tabId: tabIds[0] ?? null, storeId: ref.storeId };
}
