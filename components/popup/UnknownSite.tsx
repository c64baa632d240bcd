import { toAddAddress } from '../../utils/core/discovery/add-address.ts';
import { domainOfOther, otherSiteId } from '../../utils/core/leave/other-site-id.ts';
import type { Here } from '../../utils/core/overview/here.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { RemoveUnknown } from './RemoveUnknown.tsx';

type Props = { site: Extract<Here, { kind: 'unknown-site' }> };

/** A site without a definition: what its cookies look like, the way to add it, and the removal of its data. */
export function UnknownSite({ site: { origin, ref, sign, storeId, tabId } }: Props) {
  const { model, words } = useApp();
  const overview = model.overview.value;
  const isListed = (overview?.policy.sites ?? null) !== null;
  const store = overview?.stores.find(({ id }) => id === ref?.storeId);
  const domain = ref === null ? null : domainOfOther(ref.siteId);
  return (
    <div class="panel">
      <section class="hero text">
        <p class="big">{words(sign === null ? 'unknownSite' : 'unknownMayBe')}</p>
        {isListed ? null : <p class="soft">{words(sign === null ? 'unknownLearns' : 'unknownLooks')}</p>}
      </section>
      {isListed ? (
        <p class="soft">{words('notTaken', { because: 'managed' })}</p>
      ) : (
        <div class="actions">
          <ActionButton
            variant="main"
            text={words('addThisSite')}
            state="ready"
            onPress={() => void model.openExtensionPage(toAddAddress({ address: origin, tabId, storeId }))}
          />
          {ref === null || store === undefined || domain === null ? null : (
            <RemoveUnknown
              of={ref}
              notedAs={{ ...ref, siteId: otherSiteId(new URL(origin).hostname) }}
              store={store}
              domain={domain}
              sign={sign === null ? 'not-seen' : 'seen'}
            />
          )}
        </div>
      )}
    </div>
  );
}
