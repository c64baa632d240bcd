import { refId } from '../../utils/core/sessions/session.ts';
import { listFixedWords } from '../../utils/core/watching/list-fixed-words.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { SessionSlot } from '../session/session-slots.ts';

/**
 * After a guided sign-out: how the user did it can be used the next time. Fixed words that would be sent then are shown
 * before anything is kept.
 */
export function LearnedWay({ slot }: { slot: SessionSlot }) {
  const { model, words, format } = useApp();
  const watch = model.overview.value?.watch ?? null;
  if (watch === null || watch.why !== 'guide' || watch.state !== 'seen' || refId(watch.ref) !== slot.id) return null;
  if (watch.ways.length === 0) return null;
  const fixed = watch.ways.flatMap(({ method }) => listFixedWords(method));
  return (
    <div class="notice" role="group" aria-label={words('sawHow')}>
      <p>{words('sawHow')}</p>
      {fixed.length === 0 ? null : <p class="soft">{words('sawWords', format.list(fixed))}</p>}
      <div class="choices">
        <ActionButton
          variant="plain"
          text={words('useNextTime')}
          state="ready"
          onPress={() => void model.useLearned(watch.id)}
        />
        <ActionButton
          variant="bare"
          text={words('noThanks')}
          state="ready"
          onPress={() => void model.endWatch(watch.id)}
        />
      </div>
    </div>
  );
}
