import { refId, type SessionRef } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';

/**
 * Opens the one site whose session ends soon. It promises a renewal only where the site is known to renew on a visit.
 */
export function OpenToRenew({ refs }: { refs: readonly SessionRef[] }) {
  const { model, words } = useApp();
  const [ref, ...more] = refs;
  if (!ref || more.length > 0) return null;
  const session = model.overview.value?.sessions.find((one) => refId(one.ref) === refId(ref));
  if (!session) return null;
  const renews = session.lifetime.kind === 'until' && session.lifetime.renewal !== null;
  return (
    <ActionButton
      variant="bare"
      text={renews ? words('openToRenew') : words('openSite', { site: session.siteName })}
      state="ready"
      onPress={() => void model.openPage(ref, 'home')}
    />
  );
}
