import { useSignal } from '@preact/signals';
import { wasHereBefore } from '../../utils/core/leave/find-ticks.ts';
import type { OtherSiteView, Overview, SessionView } from '../../utils/core/overview/overview.ts';
import { refId, type SessionRef } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { leaveButtonText } from '../wording/leave-words.ts';
import { ClearTick } from './ClearTick.tsx';
import { OtherRow } from './OtherRow.tsx';
import { TickRow } from './TickRow.tsx';
import type { UnsentTexts } from './use-unsent-texts.ts';

type Props = { sessions: readonly SessionView[]; others: readonly OtherSiteView[]; overview: Overview; unsent: UnsentTexts };
type Tick = 'on' | 'off';

/** Every sign-in with a tick. What was here before whoever is leaving is not theirs to end unless they say so; nor is what nobody knows. */
export function LeaveAsk({ sessions, others, overview, unsent }: Props) {
  const { model, words, format } = useApp();
  const { sharedComputer, leaving } = overview.settings;
  /** What the user chose; the others stand as they begin. */
  const chosen = useSignal<ReadonlyMap<string, Tick>>(new Map());
  const pressed = useSignal<'no' | 'looking' | 'found' | 'starting'>('no');
  const clearing = useSignal<Tick>(leaving.clearBrowser ? 'on' : 'off');
  if (sessions.length + others.length === 0 && !sharedComputer) return null;
  const now = model.now.value;
  const isEarlier = ({ since }: SessionView) => !sharedComputer && wasHereBefore(since, now);
  const tickOf = (ref: SessionRef, first: Tick) => chosen.value.get(refId(ref)) ?? first;
  const isTicked = (session: SessionView) => tickOf(session.ref, isEarlier(session) ? 'off' : 'on') === 'on';
  const isOtherTicked = ({ ref }: OtherSiteView) => tickOf(ref, sharedComputer ? 'on' : 'off') === 'on';
  const earlier = sessions.filter(isEarlier);
  const ticked = sessions.filter(isTicked);
  const tickedOthers = others.filter(isOtherTicked);
  const tick = (which: readonly { readonly ref: SessionRef }[], to: Tick) => (chosen.value = new Map([...chosen.value, ...which.map(({ ref }) => [refId(ref), to] as const)]));
  const leave = async () => {
    const refs = [...ticked, ...tickedOthers].map(({ ref }) => ref);
    pressed.value = 'looking';
    if ((await unsent.look(refs)) === 'new') {
      pressed.value = 'found';
      return;
    }
    pressed.value = 'starting';
    await model.leave(refs, sharedComputer && clearing.value === 'on' ? 'wanted' : 'unwanted');
    pressed.value = 'no';
  };
  const isWaiting = pressed.value === 'looking' || pressed.value === 'starting';
  const row = (session: SessionView) => (
    <TickRow
      key={refId(session.ref)}
      session={session}
      site={overview.sites.find(({ id }) => id === session.ref.siteId) ?? null}
      siblings={sessions.filter(({ ref }) => ref.siteId === session.ref.siteId).length - 1}
      tick={isTicked(session) ? 'on' : 'off'}
      unsent={unsent.bySession.get(refId(session.ref))?.length ?? 0}
      onTick={(to) => tick([session], to)}
    />
  );
  return (
    <>
      <ul class="leave-rows" aria-label={words('leaveList')}>
        {sessions.filter((session) => !isEarlier(session)).map(row)}
        {earlier.length === 0 ? null : <li key="earlier" class="group"><h2>{words('leaveBefore')}</h2></li>}
        {earlier.map(row)}
        {others.length === 0 ? null : <li key="others" class="group"><h2>{words('leaveOthers')}</h2><p class="soft">{words('leaveOthersHint')}</p></li>}
        {others.map((site) => (
          <OtherRow key={refId(site.ref)} site={site} tick={isOtherTicked(site) ? 'on' : 'off'} unsent={unsent.bySession.get(refId(site.ref))?.length ?? 0} onTick={(to) => tick([site], to)} />
        ))}
      </ul>
      {sharedComputer ? <ClearTick overview={overview} tick={clearing.value} onTick={(to) => (clearing.value = to)} /> : null}
      <div class="leave-actions">
        <ActionButton look="main" text={leaveButtonText(ticked.length, tickedOthers.length, clearing.value === 'on' && sharedComputer ? 'with-browser' : 'sites-alone', { words, format })} state={(ticked.length + tickedOthers.length === 0 && !(sharedComputer && clearing.value === 'on')) || isWaiting ? 'waiting' : 'ready'} onPress={() => void leave()} />
        <ActionButton look="plain" text={words('tickAll')} state="ready" onPress={() => tick([...sessions, ...others], 'on')} />
        <ActionButton look="plain" text={words('tickNone')} state="ready" onPress={() => tick([...sessions, ...others], 'off')} />
        <span class="soft" role="status">{pressed.value === 'looking' ? words('phaseLooking') : pressed.value === 'found' ? words('leaveUnsentFound') : ''}</span>
      </div>
    </>
  );
}
