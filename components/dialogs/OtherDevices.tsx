import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import { guideSentences } from '../wording/sign-out/guide-words.ts';
import { aboutSentence } from '../wording/sign-out/scope-words.ts';
import { DevicesDialog } from './DevicesDialog.tsx';
import { Dialog } from './Dialog.tsx';
import { useAskedAbout } from './use-asked-about.ts';

/**
 * Ends other devices and leaves this browser signed in: by the site's own list, or on its page. The button promises no
 * sign-out where it only leads to that page.
 */
export function OtherDevices({ slot, state }: { slot: SessionSlot; state: 'ready' | 'waiting' }) {
  const { words } = useApp();
  const shown = useSignal<'closed' | 'open'>('closed');
  const close = () => (shown.value = 'closed');
  const hasList = slot.site.otherDevices === 'list';
  const question = hasList ? (
    <DevicesDialog slot={slot} onClose={close} />
  ) : (
    <GuideQuestion slot={slot} onClose={close} />
  );
  return (
    <>
      <ActionButton
        variant="bare"
        text={words(hasList ? 'signOutOthers' : 'otherDevices')}
        state={state}
        onPress={() => (shown.value = 'open')}
      />
      {shown.value === 'open' ? question : null}
    </>
  );
}

function GuideQuestion({ slot, onClose }: { slot: SessionSlot; onClose: () => void }) {
  const app = useApp();
  const { model, words } = app;
  const { site, store, ref } = slot;
  const asked = useAskedAbout();
  useEffect(() => void asked.begin([ref]), []);
  const guide = site.guides['other-devices'];
  const intro = [
    aboutSentence(store, site.name, app),
    words('othersOpens', { site: site.name }),
    ...guideSentences(guide, 'other-devices', app),
    words('othersUnseen'),
  ];
  return (
    <Dialog
      name={words('otherDevices')}
      goOnText={words('openSite', { site: site.name })}
      intro={intro}
      goOn="ready"
      then="close"
      leave="cancel"
      asked={asked}
      onGoOn={() => void model.signOut(ref, 'other-devices', asked.of(ref))}
      onClose={onClose}
    />
  );
}
