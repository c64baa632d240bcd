import { useSignal } from '@preact/signals';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { UnsentText } from '../../../utils/core/removal/unsent-text.ts';
import { useApp } from '../../app-context.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import { Spoken } from '../../dialogs/Spoken.tsx';
import { UnsentTexts, unsentSpoken } from '../../dialogs/UnsentTexts.tsx';
import { useAskedAbout } from '../../dialogs/use-asked-about.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import type { SessionSlot } from '../../session/session-slots.ts';
import { partitionName } from '../../wording/session/partition-words.ts';
import { storeName } from '../../wording/session/store-words.ts';

/** Signs out in every store in which the site is signed in. Each row shows its own result. */
export function AllStores({ site, slots }: { site: SiteView; slots: readonly SessionSlot[] }) {
  const app = useApp();
  const { model, words, format } = app;
  const looked = useSignal<readonly UnsentText[] | 'looking' | null>(null);
  const asked = useAskedAbout();
  const live = slots.filter(({ session }) => session !== null);
  // An open question stays: it names what is left.
  if (looked.value === null && new Set(live.map(({ ref }) => ref.storeId)).size < 2) return null;
  const name = words('signOutAllStores');
  const refs = live.map(({ ref }) => ref);
  const open = async () => {
    looked.value = 'looking';
    await asked.begin(refs);
    if (looked.value === 'looking') await look();
  };
  const look = async () => {
    looked.value = 'looking';
    const texts = await model.findUnsentText(refs);
    if (looked.value === 'looking') looked.value = texts;
  };
  /** A sign-in in one more store, which the question names by now, was not looked for when it was opened. */
  const findMore = async () => {
    if (await asked.isOf(refs)) return 'goes-on' as const;
    await look();
    return 'stays' as const;
  };
  const go = () => {
    for (const ref of refs) void model.signOut(ref, 'this-browser', asked.of(ref));
  };
  const places = live.map(({ store, ref }) =>
    [
      storeName(store, app) ?? words('storeDefault'),
      ...(ref.partition === null ? [] : [partitionName(ref.partition, app)]),
    ].join(' '),
  );
  return (
    <div class="choices">
      <ActionButton
        variant="plain"
        text={name}
        state={live.some(({ id }) => model.busy.value.has(id)) ? 'waiting' : 'ready'}
        onPress={() => void open()}
      />
      {looked.value === null ? null : (
        <Dialog
          name={name}
          intro={[
            live.length === 0
              ? words('notSignedInAnywhere')
              : words('allStoresEnds', { site: site.name, stores: format.list(places) }),
            ...(site.mayEndAllAccounts ? [words('allAccounts', { site: site.name })] : []),
            words('allStoresStays'),
          ]}
          goOn={looked.value === 'looking' || live.length === 0 ? 'absent' : 'ready'}
          then="close"
          leave="cancel"
          asked={asked}
          before={findMore}
          onAskedAnew={look}
          onGoOn={go}
          onClose={() => (looked.value = null)}
        >
          {looked.value === 'looking' ? (
            <p class="soft">{words('phaseLooking')}</p>
          ) : (
            <UnsentTexts texts={looked.value} />
          )}
          <Spoken text={unsentSpoken(looked.value, words)} />
        </Dialog>
      )}
    </div>
  );
}
