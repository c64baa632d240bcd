import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { type SightWish, sightDoneText } from '../wording/leave/leave-coverage-words.ts';
import { sightSentences } from '../wording/leave/leave-words.ts';

type Props = { overview: Overview; phase: 'ask' | 'running' | 'ended' };

/** How far Lights Out sees, and the way to see farther and back. What a press came to is told, and gets the focus that its button had. */
export function LeaveSight({ overview, phase }: Props) {
  const app = useApp();
  const { model, words, browserName } = app;
  const hintId = useId();
  const wish = useSignal<SightWish | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  const isFar = overview.everySite === 'granted';
  const done = wish.value !== null && isDone(wish.value, overview) ? wish.value : null;
  useEffect(() => {
    if (done !== null) place.current?.focus();
  }, [done]);
  const ask = async (next: SightWish, answer: Promise<boolean>) => {
    wish.value = next;
    if (!(await answer) && wish.value === next) wish.value = null;
  };
  const lede = (
    <p class="lede soft">
      {[...sightSentences(overview, app), ...(isFar ? [words('leaveSightCookies')] : [])].join(' ')}
    </p>
  );
  if (phase !== 'ask') return lede;
  return (
    <div class="sight">
      {lede}
      {isFar ? (
        <p key="back">
          <ActionButton
            look="bare"
            text={words('leaveGiveBack')}
            state="ready"
            onPress={() =>
              void ask(
                'give-back',
                model.giveBackEverySite().then(() => true),
              )
            }
          />
        </p>
      ) : overview.policy.sites === null ? (
        <p key="farther">
          <ActionButton
            look="bare"
            text={words('leaveLookAll')}
            state="ready"
            describedBy={hintId}
            onPress={() => void ask('farther', model.lookAtEverySite())}
          />{' '}
          <span id={hintId} class="soft">
            {words('leaveLookAllHint')}
          </span>
        </p>
      ) : null}
      {overview.dataRemoval === 'missing' ? (
        <p key="removal">
          <ActionButton
            look="bare"
            text={words('leaveAllowRemoval')}
            state="ready"
            onPress={() => void ask('removal', model.allowDataRemoval())}
          />{' '}
          <span class="soft">{words('leaveAllowRemovalHint', browserName === 'firefox' ? 'Firefox' : 'Chrome')}</span>
        </p>
      ) : null}
      <p key="done" role="status" class="done" tabIndex={-1} ref={place}>
        {done === null ? '' : sightDoneText(done, overview, app)}
      </p>
    </div>
  );
}

/** The press came to what it was for, and its button is gone. */
function isDone(wish: SightWish, { everySite, dataRemoval }: Overview): boolean {
  if (wish === 'removal') return dataRemoval === 'granted';
  return (everySite === 'granted') === (wish === 'farther');
}
