import fc from 'fast-check';
import { judge } from '../laws/judge.ts';
import { listHabits } from '../servers/world-devices.ts';
import { type ActKind, actKind, anyOf, pick } from './act.ts';

/** What people do about other devices, and what the site's list of them is like. */
export const deviceActs: readonly ActKind[] = [
  actKind('list of devices', 2, fc.constantFrom(...listHabits), ({ scene }, habit) => {
    scene.devices.state.habit = habit;
  }),
  actKind('press end devices', 3, fc.record({ row: anyOf, which: fc.nat(2) }), (play, { row, which }) => {
    const { scene } = play;
    const rows = (scene.picture?.sessions ?? []).filter(({ ref }) => ref.siteId === 'chatgpt');
    const session = pick(rows, row)?.ref;
    if (!session) return;
    scene.devices.listAnew();
    const others = scene.devices.others(session);
    const one = others[which];
    const asked = one ? [one] : others;
    const device = one?.id ?? '';
    play.send(one ? { type: 'end-device', session, device } : { type: 'end-other-devices', session }, (reply) => {
      if (!reply.ok || reply.extra?.kind !== 'devices') return;
      judge(scene, 'ofDevices', { asked, result: reply.extra.result });
    });
  }),
];
