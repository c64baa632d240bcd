import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import { WhySignedOut } from '../../dialogs/diagnosis/WhySignedOut.tsx';
import { OpenDialogs, useHeld } from '../../dialogs/open-dialogs.ts';
import { AllowButton } from '../../elements/AllowButton.tsx';
import type { SessionSlot } from '../../session/session-slots.ts';
import { AllStores } from './AllStores.tsx';
import { SiteSession } from './SiteSession.tsx';

/** Of a site that is on: what access it lacks, or who is signed in where. */
export function SiteBody({ site, slots }: { site: SiteView; slots: readonly SessionSlot[] }) {
  const { words } = useApp();
  if (site.access === 'missing') {
    return (
      <div class={site.required ? 'notice' : 'offer'}>
        <p>{words(site.required ? 'accessMissing' : 'accessOptional', { site: site.name })}</p>
        <AllowButton
          patterns={site.accessPatterns}
          about={[site.name]}
          near={`site-${site.id}`}
          variant={site.required ? 'bare' : 'plain'}
        />
      </div>
    );
  }
  return <SignIns site={site} slots={slots} />;
}

/** An open dialog stays, also when the first sign-in comes or the last one goes meanwhile. */
function SignIns({ site, slots }: { site: SiteView; slots: readonly SessionSlot[] }) {
  const { words } = useApp();
  const { value: are, dialogs } = useHeld(slots.length === 0 ? 'none' : 'some', () =>
    document.getElementById(`site-${site.id}`),
  );
  return (
    <OpenDialogs value={dialogs}>
      {are === 'none' ? (
        <div class="offer">
          <p>{words('notSignedInAnywhere')}</p>
          <LastSignIn site={site} />
        </div>
      ) : (
        <>
          <ul class="sessions">
            {slots.map((slot) => (
              <SiteSession key={slot.id} slot={slot} siblings={slots.length - 1} />
            ))}
          </ul>
          <AllStores site={site} slots={slots} />
        </>
      )}
    </OpenDialogs>
  );
}

/** Asks why the site's last sign-in ended, in any store; where none is known, asks for ordinary windows. */
function LastSignIn({ site }: { site: SiteView }) {
  const { model } = useApp();
  const overview = model.overview.value;
  const store = overview?.stores.find(({ kind }) => kind === 'default');
  if (!overview || !store) return null;
  const [last] = overview.lastEnds.filter(({ ref }) => ref.siteId === site.id).sort((a, b) => b.end.at - a.end.at);
  const ref: SessionRef = last?.ref ?? { siteId: site.id, storeId: store.id, partition: null };
  return <WhySignedOut slot={{ ref, site }} />;
}
