import { useSignal } from '@preact/signals';
import { wasHereBefore } from '../../utils/core/leave/find-ticks.ts';
import type { Overview, SessionView } from '../../utils/core/overview/overview.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { TickRow } from './TickRow.tsx';
import type { UnsentTexts } from './use-unsent-texts.ts';

type Props = { sessions: readonly SessionView[]; overview: Overview; unsent: UnsentTexts };
type Tick = 'on' | 'off';

/** Every sign-in with a tick. What was here before whoever is leaving is not theirs to end unless they say so. */
export function LeaveAsk({ sessions, overview, unsent }: Props) {
  const { model, words, format } = useApp();
  /** What the user chose; the others stand as they begin. */
  const chosen = useSignal<ReadonlyMap<string, Tick>>(new Map());
  const pressed = useSignal<'no' | 'looking' | 'found' | 'starting'>('no');
  if (sessions.length === 0) return null;
  const now = model.now.value;
  const isEarlier = ({ since }: SessionView) => !overview.settings.sharedComputer && wasHereBefore(since, now);
  const isTicked = (session: SessionView) => (chosen.value.get(refId(session.ref)) ?? (isEarlier(session) ? 'off' : 'on')) === 'on';
  const earlier = sessions.filter(isEarlier);
  const ticked = sessions.filter(isTicked);
  const tick = (which: readonly SessionView[], to: Tick) => (chosen.value = new Map([...chosen.value, ...which.map(({ ref }) => [refId(ref), to] as const)]));
  const leave = async () => {
    const refs = ticked.map(({ ref }) => ref);
    pressed.value = 'looking';
    if ((await unsent.look(refs)) === 'new') {
      pressed.value = 'found';
      return;
    }
    pressed.value = 'starting';
    await model.leave(refs);
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
      </ul>
      <div class="leave-actions">
        <ActionButton look="main" text={words('signOutOf', format.number(ticked.length))} state={ticked.length === 0 || isWaiting ? 'waiting' : 'ready'} onPress={() => void leave()} />
        <ActionButton look="plain" text={words('tickAll')} state="ready" onPress={() => tick(sessions, 'on')} />
        <ActionButton look="plain" text={words('tickNone')} state="ready" onPress={() => tick(sessions, 'off')} />
        <span class="soft" role="status">{pressed.value === 'looking' ? words('phaseLooking') : pressed.value === 'found' ? words('leaveUnsentFound') : ''}</span>
      </div>
    </>
  );
}
