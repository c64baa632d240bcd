import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { MissingHosts } from '../elements/MissingHosts.tsx';
import { type CoverageRequest, coverageDoneText } from '../wording/leave/leave-coverage-words.ts';
import { coverageSentences } from '../wording/leave/leave-words.ts';
import { findSitesOfPage, missingHostSentences } from '../wording/settings/missing-host-words.ts';

type Props = { overview: Overview; phase: 'ask' | 'running' | 'ended' };

/**
 * Says which sites Lights Out may look at, with buttons to extend that or give it back. The result of a press takes the
 * focus, because its button is gone.
 */
export function LeaveCoverage({ overview, phase }: Props) {
  const app = useApp();
  const { device, model, words, browserName } = app;
  const hintId = useId();
  const wish = useSignal<CoverageRequest | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  const isFar = overview.everySite === 'granted';
  const done = wish.value !== null && isDone(wish.value, overview) ? wish.value : null;
  useEffect(() => {
    if (done !== null) place.current?.focus();
  }, [done]);
  const ask = async (next: CoverageRequest, answer: Promise<boolean>) => {
    wish.value = next;
    if (!(await answer) && wish.value === next) wish.value = null;
  };
  const sites = findSitesOfPage(overview);
  const said = [
    ...coverageSentences(overview, app),
    ...(phase === 'ask' ? [] : missingHostSentences(sites, app)), // in a question, with a button
    ...(isFar ? [words('leaveSightCookies')] : []),
  ];
  const lede = <p class="lede soft">{said.join(' ')}</p>;
  if (phase !== 'ask') return lede;
  return (
    <div class="coverage">
      {lede}
      {isFar ? (
        <p key="back">
          <ActionButton
            variant="bare"
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
        <p key="farther" class="farther">
          <ActionButton
            variant={overview.sessions.length === 0 ? 'main' : 'plain'}
            text={words('leaveLookAll')}
            state="ready"
            describedBy={hintId}
            onPress={() => void ask('farther', model.askNoted('leave', null, [], model.allowEverySite))}
          />{' '}
          <span id={hintId} class="soft">
            {words('leaveLookAllHint')}
          </span>
        </p>
      ) : null}
      {device === 'phone' ? <p class="soft">{words('onPhone')}</p> : null}
      <MissingHosts sites={sites} />
      {overview.dataRemoval === 'missing' && device === 'computer' ? (
        <p key="removal">
          <ActionButton
            variant="bare"
            text={words('leaveAllowRemoval')}
            state="ready"
            onPress={() => void ask('removal', model.askNoted('leave', null, [], model.allowDataRemoval))}
          />{' '}
          <span class="soft">
            {words('leaveAllowRemovalHint', { browser: browserName === 'firefox' ? 'Firefox' : 'Chrome' })}
          </span>
        </p>
      ) : null}
      <p key="done" role="status" class="done" tabIndex={-1} ref={place}>
        {done === null ? '' : coverageDoneText(done, overview, app)}
      </p>
    </div>
  );
}

/** Whether the press had its effect: its button is gone then. */
function isDone(wish: CoverageRequest, { everySite, dataRemoval }: Overview): boolean {
  if (wish === 'removal') return dataRemoval === 'granted';
  return (everySite === 'granted') === (wish === 'farther');
}
