import { useSignal } from '@preact/signals';
import type { UnsentText } from '../../utils/core/removal/unsent-text.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import { guideSentences } from '../wording/sign-out/guide-words.ts';
import { aboutSentence } from '../wording/sign-out/scope-words.ts';
import { Dialog } from './Dialog.tsx';
import { Spoken } from './Spoken.tsx';
import { UnsentTexts, unsentSpoken } from './UnsentTexts.tsx';
import { useAskedAbout } from './use-asked-about.ts';

/** Ends every sign-in of an account, after a question that says what ends and what stays. */
export function SignOutEverywhere({ slot, state }: { slot: SessionSlot; state: 'ready' | 'waiting' }) {
  const app = useApp();
  const { model, words, format } = app;
  const { site, store, ref } = slot;
  const looked = useSignal<readonly UnsentText[] | 'looking' | null>(null);
  const asked = useAskedAbout();
  const name = words('signOutEverywhere');
  const open = async () => {
    looked.value = 'looking';
    await asked.begin([ref]);
    if (looked.value === 'looking') await look();
  };
  const look = async () => {
    looked.value = 'looking';
    const texts = await model.findUnsentText([ref]);
    if (looked.value === 'looking') looked.value = texts;
  };
  const related =
    model.overview.value?.sites.filter(({ id }) => site.related.includes(id)).map((one) => one.name) ?? [];
  const guide = site.everywhere === 'guide' ? site.guides.everywhere : null;
  const stays = [
    words('stays', { what: site.keeps }),
    ...(related.length === 0 ? [] : [words('notEnded', { sites: format.list(related) })]),
    ...(site.words.livesOn === null ? [] : [words(site.words.livesOn)]),
  ];
  const ends =
    site.everywhere === 'guide'
      ? [words('everywhereOpens', { site: site.name }), ...guideSentences(guide, 'everywhere', app)]
      : [words('everywhereEnds')];
  return (
    <>
      <ActionButton variant="bare" text={name} state={state} onPress={() => void open()} />
      {looked.value === null ? null : (
        <Dialog
          name={name}
          goOnText={site.everywhere === 'guide' ? words('openSite', { site: site.name }) : name}
          intro={[aboutSentence(store, site.name, app), ends.join(' '), stays.join(' ')]}
          goOn={looked.value === 'looking' ? 'absent' : 'ready'}
          then="close"
          leave="cancel"
          asked={asked}
          onAskedAnew={look}
          onGoOn={() => void model.signOut(ref, 'everywhere', asked.of(ref))}
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
    </>
  );
}
