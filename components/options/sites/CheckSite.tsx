import { useSignal } from '@preact/signals';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import type { SiteCheckDialog } from '../../dialogs/SiteCheckDialog.tsx';
import { ActionButton } from '../../elements/ActionButton.tsx';
import type { SessionSlot } from '../../session/session-slots.ts';

/**
 * Compares the first live sign-in of a site with what is known of it. Nothing is offered where nobody is signed in; an
 * open dialog stays after the sign-in that it has just ended.
 */
export function CheckSite({ site, slots }: { site: SiteView; slots: readonly SessionSlot[] }) {
  const { model, words } = useApp();
  const shown = useSignal<{ readonly Dialog: typeof SiteCheckDialog; readonly session: SessionRef } | null>(null);
  const live = slots.find(({ session }) => session !== null)?.ref;
  /** Loaded on demand: few people need it. */
  const open = async (session: SessionRef) => {
    const loaded = await model.loadPart('the check of a site', () => import('../../dialogs/SiteCheckDialog.tsx'));
    if (loaded !== null) shown.value = { Dialog: loaded.SiteCheckDialog, session };
  };
  return (
    <>
      {live === undefined ? null : (
        <div class="choices check-site">
          <ActionButton variant="bare" text={words('checkSite')} state="ready" onPress={() => void open(live)} />
        </div>
      )}
      {shown.value === null ? null : (
        <shown.value.Dialog site={site} session={shown.value.session} onClose={() => (shown.value = null)} />
      )}
    </>
  );
}
