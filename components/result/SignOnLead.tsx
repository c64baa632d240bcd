import type { StoreId } from '../../utils/core/cookies/cookie.ts';
import { toAddAddress } from '../../utils/core/discovery/add-address.ts';
import type { WayInView } from '../../utils/core/sites/site-ways.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';

type Props = { way: Extract<WayInView, { kind: 'single-sign-on' }>; storeId: StoreId };

/**
 * The way to add the site that signs in here, and to sign out there. Nothing where it is not known which one, or where
 * Lights Out knows it: then it has its own button. Nothing is asked there before a person presses.
 */
export function SignOnLead({ way: { at, isSite }, storeId }: Props) {
  const { model, words } = useApp();
  if (at === null || isSite) return null;
  const open = () => model.openExtensionPage(toAddAddress({ address: at.origin, tabId: null, storeId }));
  return (
    <ActionButton
      variant="bare"
      text={words('signOutOf', { what: at.host })}
      state="ready"
      onPress={() => void open()}
    />
  );
}
