import { assertNever } from '../../utils/core/assert-never.ts';
import type { Here } from '../../utils/core/overview/here.ts';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import type { WarningView } from '../../utils/core/overview/warnings.ts';
import { isSiteLocked } from '../../utils/core/settings/policy.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { AllowButton } from '../elements/AllowButton.tsx';
import { Warnings } from '../warnings/Warnings.tsx';
import { UnknownSite } from './UnknownSite.tsx';

/** Where the tab shows no site with a countdown: what can be said and done, and the warnings about this computer. */
export function Elsewhere({ here, warnings }: { here: Here; warnings: readonly WarningView[] }) {
  return (
    <>
      <AboutTab here={here} />
      <Warnings warnings={warnings} about="all-sites" />
    </>
  );
}

function AboutTab({ here }: { here: Here }) {
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
