import { toAddAddress } from '../../utils/core/discovery/add-address.ts';
import type { Here } from '../../utils/core/overview/here.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';

type Props = { site: Extract<Here, { kind: 'unknown-site' }> };

/** A site without a definition: what its cookies look like, and the way to add it. */
export function UnknownSite({ site: { origin, sign, storeId, tabId } }: Props) {
  const { model, words } = useApp();
  const isListed = (model.overview.value?.policy.sites ?? null) !== null;
  return (
    <div class="panel">
      <section class="hero text">
        <p class="big">{words(sign === null ? 'unknownSite' : 'unknownMayBe')}</p>
        <p class="soft">
          {[...(sign === null ? [] : [words('unknownLooks')]), ...(isListed ? [] : [words('unknownLearns')])].join(' ')}
        </p>
      </section>
      {isListed ? (
        <p class="soft">{words('lockedByAdministrator')}</p>
      ) : (
        <div class="actions">
          <ActionButton
            variant="main"
            text={words('addThisSite')}
            state="ready"
            onPress={() => void model.openExtensionPage(toAddAddress({ address: origin, tabId, storeId }))}
          />
        </div>
      )}
    </div>
  );
}
