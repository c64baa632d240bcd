import { type Adding, toAddAddress } from '../../utils/core/discovery/add-address.ts';
import { readAddress } from '../../utils/core/discovery/read-address.ts';
import type { OpenSiteView } from '../../utils/core/overview/parts/doubts-part.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { placeNames } from '../wording/session/partition-words.ts';

type Props = { of: Pick<OpenSiteView, 'ref' | 'siteName' | 'store'>; adding: Adding };

/** The way from a row of the leave page to adding its site. Nothing where its address is none that can be added. */
export function AddThisSite({ of: { ref, siteName, store }, adding }: Props) {
  const app = useApp();
  const { model, words } = app;
  if ('fault' in readAddress(adding.address)) return null;
  return (
    <ActionButton
      variant="bare"
      text={words('addThisSite')}
      name={words('nameAndValue', {
        name: words('addThisSite'),
        value: [siteName, ...placeNames(store, ref, app)].join(', '),
      })}
      state="ready"
      onPress={() => void model.openExtensionPage(toAddAddress(adding))}
    />
  );
}
