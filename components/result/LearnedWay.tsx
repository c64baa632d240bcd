import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { WatchView } from '../../utils/core/overview/parts/watch-part.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { goesOnByItself } from '../../utils/core/sign-out/goes-on-by-itself.ts';
import { listFixedWords } from '../../utils/core/watching/list-fixed-words.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { ActionProgress } from '../session/action-progress.ts';
import type { SessionSlot } from '../session/session-slots.ts';
import { useFocusRescue } from '../use-focus-rescue.ts';

/** What became of the question about a slot. Must be a new object each time. */
type Answered = { readonly slotId: string; readonly key: 'learnedKept' | 'learnedDropped' };

/**
 * After a guided sign-out: how the user did it can be used the next time. Fixed words that would be sent then are shown
 * before anything is kept; afterwards, what the answer did. Not asked while a sign-out of the site goes on by itself:
 * until that is over, nothing of it can be kept.
 */
export function LearnedWay({ slot, progress }: { slot: SessionSlot; progress: ActionProgress }) {
  const { model } = useApp();
  const answered = useSignal<Answered | null>(null);
  const watch = model.overview.value?.watch ?? null;
  const isBusy =
    progress.kind === 'working' ||
    model.overview.value?.runs.some((run) => run.ref.siteId === slot.ref.siteId && goesOnByItself(run)) === true;
  if (watch === null || isBusy || !isAsked(watch, slot))
    return answered.value?.slotId === slot.id ? <Said answered={answered.value} name={slot.site.name} /> : null;
  const answer = (key: Answered['key']) => (answered.value = { slotId: slot.id, key });
  return (
    <Question
      watch={watch}
      onUse={async () => {
        if (await model.useLearned(watch.id)) answer('learnedKept');
      }}
      onDrop={async () => {
        await model.endWatch(watch.id);
        answer('learnedDropped');
      }}
    />
  );
}

const isAsked = (watch: WatchView, slot: SessionSlot) =>
  watch.why === 'guide' && watch.state === 'seen' && refId(watch.ref) === slot.id && watch.ways.length > 0;

type Asked = { watch: WatchView; onUse: () => Promise<void>; onDrop: () => Promise<void> };

function Question({ watch, onUse, onDrop }: Asked) {
  const { words, format } = useApp();
  const fixed = watch.ways.flatMap(({ method }) => listFixedWords(method));
  return (
    <div class="notice" role="group" aria-label={words('sawHow')}>
      <p>{words('sawHow')}</p>
      {fixed.length === 0 ? null : <p class="soft">{words('sawWords', { words: format.list(fixed) })}</p>}
      <div class="choices">
        <ActionButton variant="plain" text={words('useNextTime')} state="ready" onPress={() => void onUse()} />
        <ActionButton variant="bare" text={words('noThanks')} state="ready" onPress={() => void onDrop()} />
      </div>
    </div>
  );
}

/** Stands where the question was, and takes the focus that went with it. */
function Said({ answered, name }: { answered: Answered; name: string }) {
  const { words } = useApp();
  const place = useRef<HTMLParagraphElement>(null);
  useFocusRescue(answered, () => place.current);
  return (
    <p role="status" class="learned-said soft" tabIndex={-1} ref={place}>
      {words(answered.key, { site: name })}
    </p>
  );
}
