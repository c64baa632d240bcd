import { useId } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { sightSentences } from '../wording/leave-words.ts';

/** How far Lights Out sees, and the way to see farther and back. */
export function LeaveSight({ overview, phase }: { overview: Overview; phase: 'ask' | 'running' | 'ended' }) {
  const app = useApp();
  const { model, words, browserName } = app;
  const hintId = useId();
  const isFar = overview.everySite === 'granted';
  const lede = <p class="lede soft">{[...sightSentences(overview, app), ...(isFar ? [words('leaveSightCookies')] : [])].join(' ')}</p>;
  if (phase !== 'ask') return lede;
  return (
    <div class="sight">
      {lede}
      {isFar ? (
        <p>
          <ActionButton look="bare" text={words('leaveGiveBack')} state="ready" onPress={() => void model.giveBackEverySite()} />
        </p>
      ) : overview.policy.sites === null ? (
        <p>
          <ActionButton look="bare" text={words('leaveLookAll')} state="ready" describedBy={hintId} onPress={() => void model.lookAtEverySite()} />{' '}
          <span id={hintId} class="soft">{words('leaveLookAllHint')}</span>
        </p>
      ) : null}
      {overview.dataRemoval === 'missing' ? (
        <p>
          <ActionButton look="bare" text={words('leaveAllowRemoval')} state="ready" onPress={() => void model.allowDataRemoval()} />{' '}
          <span class="soft">{words('leaveAllowRemovalHint', browserName === 'firefox' ? 'Firefox' : 'Chrome')}</span>
        </p>
      ) : null}
    </div>
  );
}
