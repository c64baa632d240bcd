import { assertNever } from '../../utils/core/assert-never.ts';
import type { Here } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import { isSiteLocked } from '../../utils/core/settings/policy.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { AllowButton } from '../elements/AllowButton.tsx';
import { SessionPanel } from '../session/SessionPanel.tsx';
import { findComputerWarnings, findSlotWarnings, type SessionSlot } from '../session/session-slots.ts';
import { Warnings } from '../warnings/Warnings.tsx';
import { UnknownSite } from './UnknownSite.tsx';

/** The panel for the tab's site, and the warnings about this computer. */
export function HerePanel({ here, slot, overview }: { here: Here; slot: SessionSlot | null; overview: Overview }) {
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
  return (
    <>
      <Elsewhere here={here} />
      <Warnings warnings={ofComputer} about="all-sites" />
    </>
  );
}

function Elsewhere({ here }: { here: Here }) {
  const { model, words } = useApp();
  const turnOn = async (site: SiteView) => {
    if (await model.setSiteOn(site, 'on')) model.tell({ text: words('saved'), near: null });
  };
  switch (here.kind) {
    case 'site':
      return null;
    case 'unknown-site':
      return <UnknownSite site={here} />;
    case 'browser-page':
      return <p class="lede">{words('browserPage')}</p>;
    case 'unseen':
      return <p class="lede">{words('unseenPage')}</p>;
    case 'private-hidden':
      return (
        <div class="panel">
          <p class="lede">{words('privateHidden')}</p>
          <div class="actions">
            <ActionButton
              variant="plain"
              text={words('howTo')}
              state="ready"
              onPress={() => void model.openExtensionPage('options.html')}
            />
          </div>
        </div>
      );
    case 'site-off':
      return model.overview.value && isSiteLocked(model.overview.value.policy, here.site.id) ? (
        <>
          <p class="lede">{words('siteOff', { site: here.site.name })}</p>
          <p class="soft">{words('lockedByAdministrator')}</p>
        </>
      ) : (
        <div class="panel">
          <p class="lede">{words('siteOff', { site: here.site.name })}</p>
          <div class="actions">
            <ActionButton variant="plain" text={words('turnOn')} state="ready" onPress={() => void turnOn(here.site)} />
          </div>
        </div>
      );
    case 'access-missing':
      return (
        <div class="panel">
          <p class="lede">{words('accessMissing', { site: here.site.name })}</p>
          <p class="soft">{words('accessMissingWhy')}</p>
          <div class="actions">
            <AllowButton patterns={here.site.accessPatterns} about={[here.site.name]} near={null} variant="main" />
          </div>
        </div>
      );
    default:
      return assertNever(here);
  }
}
