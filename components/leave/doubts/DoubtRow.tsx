import { useSignal } from '@preact/signals';
import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import type { Adding } from '../../../utils/core/discovery/add-address.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { SessionChips } from '../../session/SessionChips.tsx';
import { placeNames } from '../../wording/leave/leave-words.ts';
import { AddThisSite } from '../AddThisSite.tsx';

type Props = {
  of: { readonly ref: SessionRef; readonly siteName: string; readonly store: CookieStore };
  text: string;
  /** How to add the site; null where it is not one that could be added. */
  adding: Adding | null;
};

/** One site in doubt. The button closes its tabs, except tabs with unsent text, and then removes its data here. */
export function DoubtRow({ of: site, text, adding }: Props) {
  const { ref, siteName, store } = site;
  const app = useApp();
  const { model, words } = app;
  const id = refId(ref);
  const pressed = useSignal<'no' | 'yes'>('no');
  const isBusy = model.busy.value.has(id);
  const hasText = model.actionResults.value.get(id)?.result === 'some-tabs-stay';
  const closeAndRemove = async () => {
    pressed.value = 'yes';
    await model.closeTabs(ref);
    if (model.actionResults.value.get(id)?.result !== 'some-tabs-stay')
      await model.removeData(ref, { allStores: false, trustedDevice: false });
    pressed.value = 'no';
  };
  return (
    <li>
      <div class="leave-row">
        <span class="what">
          <span class="name">{siteName}</span> <SessionChips store={store} partition={ref.partition} label={null} />
          <span class="soft note">{text}</span>
          <ActionButton
            variant="plain"
            text={words('leaveCloseAndRemove')}
            name={words(
              'nameAndValue',
              words('leaveCloseAndRemove'),
              [siteName, ...placeNames(store, ref, app)].join(', '),
            )}
            state={isBusy || pressed.value === 'yes' ? 'waiting' : 'ready'}
            onPress={() => void closeAndRemove()}
          />
          {adding === null ? null : <AddThisSite of={site} adding={adding} />}
          <span class="soft note" role="status">
            {pressed.value === 'yes' ? words('phaseRemoving') : hasText ? words('leaveDoubtText') : ''}
          </span>
        </span>
      </div>
    </li>
  );
}
