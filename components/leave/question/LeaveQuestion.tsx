import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { findListed } from '../../../utils/core/lists/listed-sign-ins.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { OtherSiteView } from '../../../utils/core/overview/parts/other-sites-part.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { ListTicks } from '../../lists/ListTicks.tsx';
import { useListTicks } from '../../lists/use-list-ticks.ts';
import { leaveButtonText } from '../../wording/leave/leave-words.ts';
import { OtherSites } from '../OtherSites.tsx';
import { findCountdown } from '../run/run-items.ts';
import { ClearBrowserTick } from './ClearBrowserTick.tsx';
import { OtherSiteRow } from './OtherSiteRow.tsx';
import { TickRow } from './TickRow.tsx';
import { type Chosen, useTicks } from './use-ticks.ts';
import type { UnsentTexts } from './use-unsent-texts.ts';

type Props = {
  sessions: readonly SessionView[];
  others: readonly OtherSiteView[];
  overview: Overview;
  chosen: Signal<Chosen>;
  unsent: UnsentTexts;
};

/** Everything that is here with a tick, and the button that begins the run. */
export function LeaveQuestion({ sessions, others, overview, chosen, unsent }: Props) {
  const { model, words, format } = useApp();
  const takesId = useId();
  const pressed = useSignal<'no' | 'looking' | 'found' | 'starting'>('no');
  const ticks = useTicks(sessions, others, overview, model.now.value, chosen);
  const listed = findListed(
    overview,
    [...ticks.sessions, ...ticks.others].map(({ ref }) => ref),
  );
  const lists = useListTicks(listed, (ticked, ask) => model.askNoted('leave', null, ticked, ask));
  useEffect(() => {
    const ticked = model.takeUnfinished('leave', null);
    if (ticked !== null) void lists.resume(ticked);
  }, [model.unfinished.value]);
  // The text stands at the end of the page: whoever pressed must see that the run waits for them.
  const status = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (pressed.value === 'found') status.current?.scrollIntoView({ block: 'center' });
  }, [pressed.value]);
  // With the question goes who is signed in: what follows is looked at by the next person too.
  useEffect(() => model.forgetAccounts, []);
  const all = [...sessions, ...others];
  const isShared = overview.settings.sharedComputer;
  if (all.length === 0 && !isShared) return null;
  // Where the whole browser is cleared, its lists go with it.
  const hasLists =
    ticks.clearing === 'off' &&
    findListed(
      overview,
      all.map(({ ref }) => ref),
    ).length > 0;
  const leave = async () => {
    const refs = [...ticks.sessions, ...ticks.others].map(({ ref }) => ref);
    pressed.value = 'looking';
    // First of all: a browser asks only in the press itself.
    const wish = hasLists ? await lists.take() : null;
    if (wish === 'refused') {
      pressed.value = 'no';
      return;
    }
    if ((await unsent.searchAgain(refs)) === 'new') {
      pressed.value = 'found';
      return;
    }
    pressed.value = 'starting';
    await model.leave(refs, ticks.clearing === 'on' ? 'wanted' : 'unwanted', wish);
    pressed.value = 'no';
  };
  const isNothing = ticks.sessions.length + ticks.others.length === 0 && ticks.clearing === 'off';
  const isWaiting = isNothing || pressed.value === 'looking' || pressed.value === 'starting';
  const unsentIn = ({ ref }: SessionView | OtherSiteView) => unsent.bySession.get(refId(ref))?.length ?? 0;
  const row = (session: SessionView) => (
    <TickRow
      key={refId(session.ref)}
      session={session}
      site={overview.sites.find(({ id }) => id === session.ref.siteId) ?? null}
      siblings={sessions.filter(({ ref }) => ref.siteId === session.ref.siteId).length - 1}
      tick={ticks.ofSession(session)}
      unsent={unsentIn(session)}
      onTick={(to) => ticks.set([session], to)}
    />
  );
  const earlier = sessions.filter(ticks.isEarlier);
  return (
    <>
      {all.length === 0 ? null : (
        // Above the list and before all that a tick changes, so that nothing moves them from under the pointer.
        <div class="tick-all">
          <ActionButton variant="plain" text={words('tickAll')} state="ready" onPress={() => ticks.set(all, 'on')} />
          <ActionButton variant="plain" text={words('tickNone')} state="ready" onPress={() => ticks.set(all, 'off')} />
        </div>
      )}
      {all.length === 0 ? null : (
        <ul class="leave-rows" aria-label={words('leaveList')}>
          {sessions.filter((session) => !ticks.isEarlier(session)).map(row)}
          {earlier.length === 0 ? null : (
            <li key="earlier" class="group">
              <h2>{words('leaveBefore')}</h2>
            </li>
          )}
          {earlier.map(row)}
          <OtherSites
            sites={others}
            hint="with-hint"
            row={(site) => (
              <OtherSiteRow
                site={site}
                tick={ticks.ofOther(site)}
                unsent={unsentIn(site)}
                onTick={(to) => ticks.set([site], to)}
              />
            )}
          />
        </ul>
      )}
      {isShared && findCountdown(overview, model.now.value) === null ? (
        <ClearBrowserTick overview={overview} tick={ticks.clearing} onTick={ticks.setClearing} />
      ) : null}
      {hasLists ? <ListTicks ticks={lists} /> : null}
      {sessions.length === 0 ? null : (
        <p id={takesId} class="soft takes">
          {words('leaveTakes')}
        </p>
      )}
      <div class="leave-actions">
        <ActionButton
          variant="main"
          text={leaveButtonText(ticks.sessions.length, ticks.others.length, all.length === 0 ? 'on' : ticks.clearing, {
            words,
            format,
          })}
          state={isWaiting ? 'waiting' : 'ready'}
          onPress={() => void leave()}
          {...(sessions.length === 0 ? {} : { describedBy: takesId })}
        />
        <span class="soft" role="status" ref={status}>
          {pressed.value === 'looking'
            ? words('phaseLooking')
            : pressed.value === 'found'
              ? words('leaveUnsentFound')
              : pressed.value === 'starting'
                ? words('leaveStarting')
                : ''}
        </span>
      </div>
    </>
  );
}
