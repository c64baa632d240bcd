import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Adding } from '../../../utils/core/discovery/add-address.ts';
import { kindOfSite } from '../../../utils/core/leave/other-site-id.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { OpenSiteView } from '../../../utils/core/overview/parts/doubts-part.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { openSiteText, shutTabTexts, unaccountedText } from '../../wording/leave/leave-doubt-words.ts';
import { DoubtEnd, type Ended } from './DoubtEnd.tsx';
import { DoubtRow } from './DoubtRow.tsx';
import { countDoubts, type DoubtSite, type Doubts, findSitesInDoubt, isSeenAgain } from './find-doubts.ts';

/** What may be a sign-in without being seen as one, by name, with what can be done about it here. */
export function LeaveDoubts({ doubts, overview }: { doubts: Doubts; overview: Overview }) {
  const app = useApp();
  const { words } = app;
  const titleId = useId();
  const ended = useSignal<Ended | null>(null);
  const rows = findSitesInDoubt(doubts);
  const sentences = [
    ...shutTabTexts(doubts.shutTabs, app),
    ...(doubts.containers === 'not-all' ? [words('leaveContainers')] : []),
  ];
  const isHere = ({ ref }: DoubtSite) => rows.some(({ id }) => id === refId(ref)) || isSeenAgain(ref, overview);
  return (
    <>
      <DoubtEnd ended={ended.value === null || isHere(ended.value.site) ? null : ended.value} />
      {countDoubts(doubts) === 0 ? null : (
        <section class="leave-doubts" aria-labelledby={titleId}>
          <h2 id={titleId}>{words('leaveDoubts')}</h2>
          <ul class="leave-rows">
            {rows.map(({ id, site, cookies, open }) => (
              <DoubtRow
                key={id}
                of={site}
                text={[
                  ...(cookies === null ? [] : [unaccountedText(cookies, app)]),
                  ...(open === null ? [] : [openSiteText(open, app)]),
                ].join(' ')}
                names={cookies?.cookieNames ?? null}
                adding={open === null ? null : findAdding(open)}
                onEnd={(said) => (ended.value = said.length === 0 ? null : { site, sentences: said })}
              />
            ))}
            {sentences.map((text) => (
              <li key={text}>
                <div class="leave-row">
                  <WindowGlyph light="low" size="small" />
                  <span class="what">{text}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** A site without a definition is added where it is open. */
function findAdding({ ref, origin, tabIds }: OpenSiteView): Adding | null {
  if (kindOfSite(ref.siteId) !== 'other') return null;
  return { address: origin, tabId: tabIds[0] ?? null, storeId: ref.storeId };
}
