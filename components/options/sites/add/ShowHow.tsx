import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Shown } from '../../../../utils/core/discovery/with-shown.ts';
import type { SiteDraft } from '../../../../utils/core/sites/own-site.ts';
import { ownSiteId } from '../../../../utils/core/sites/own-site-id.ts';
import { useApp } from '../../../app-context.ts';
import { ActionButton } from '../../../elements/ActionButton.tsx';
import type { SaveEnd } from '../../../model/actions/adding-actions.ts';
import { shownSentence } from '../../../wording/adding/shown-words.ts';
import { refusalSentences } from '../../../wording/adding/trouble-words.ts';
import { WatchNotice } from '../watch/WatchNotice.tsx';

type Props = {
  draft: SiteDraft;
  storeId: string;
  name: string;
  /** What was shown a moment ago in another place; null for nothing. */
  before: Shown | null;
  onShown: (shown: Shown) => void;
};

/** What the person is told after a watch. `over`: it came to its end by itself. */
type Told = Shown | SaveEnd | 'stopped' | null;

/** "Show how I sign out": what it does, the watch while it is on, and what it taught. */
export function ShowHow({ draft, storeId, name, before, onShown }: Props) {
  const { model, words } = useApp();
  const told = useSignal<Told>(before);
  const begun = useSignal<'no' | 'asking' | 'yes'>('no');
  const place = useRef<HTMLParagraphElement>(null);
  const whatId = useId();
  const siteId = ownSiteId(draft.origin);
  const present = model.overview.value?.watch ?? null;
  const watch = present?.why === 'shown' && present.ref.siteId === siteId ? present : null;
  useEffect(() => {
    if (told.value !== null && told.value !== before) place.current?.focus();
  }, [told.value]);

  const show = async () => {
    begun.value = 'asking';
    told.value = null;
    const end = await model.watchSignOut(draft, storeId);
    begun.value = end.kind === 'saved' ? 'yes' : 'no';
    told.value = end.kind === 'saved' ? null : end;
  };
  const end = (shown: Shown | null) => {
    begun.value = 'no';
    told.value = shown ?? 'stopped';
    if (shown !== null) onShown(shown);
  };

  if (watch !== null) return <WatchNotice watch={watch} onEnd={end} />;
  const sentence = begun.value === 'yes' ? words('showOver') : sentenceOf(told.value);
  return (
    <div class="show-how">
      <ActionButton
        variant="plain"
        text={words('showHow')}
        state={begun.value === 'asking' ? 'waiting' : 'ready'}
        describedBy={whatId}
        onPress={() => void show()}
      />
      <p class="soft" id={whatId}>
        {words('showHowWhat')}
      </p>
      <p role="status" tabIndex={-1} ref={place} class={sentence === null ? 'quiet' : 'notice'}>
        {sentence}
      </p>
    </div>
  );

  function sentenceOf(what: Told): string | null {
    if (what === null) return null;
    if (what === 'stopped') return words('showStopped');
    if ('ways' in what) return shownSentence(what, name, words);
    return what.kind === 'refused' ? refusalSentences(what.reasons, words) : null;
  }
}
