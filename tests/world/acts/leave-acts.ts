import fc from 'fast-check';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { Play } from '../play/play.ts';
import { type ActKind, actKind, anyOf, pick } from './act.ts';

const leaves = fc.record({ ticks: fc.integer({ min: 1, max: 15 }), clearing: fc.constantFrom('wanted', 'unwanted') });

/** What people do when they leave, and what they set up for it. */
export const leaveActs: readonly ActKind[] = [
  actKind('press leave', 4, leaves, (play, { ticks, clearing }) => {
    const { picture } = play.scene;
    const rows = [...(picture?.sessions ?? []), ...(picture?.otherSites ?? [])].map(({ ref }) => ref);
    const sessions = rows.filter((_, index) => ticks >= 15 || (ticks & (1 << (index % 4))) !== 0);
    play.allow({ kind: 'leave', refs: sessions, scope: 'this-browser', stores: 'own' });
    play.send({ type: 'leave', sessions, clearing });
  }),
  actKind('press leave later', 2, fc.constantFrom(1, 30), (play, inMinutes) => {
    play.send({ type: 'leave-later', inMinutes });
  }),
  actKind('press cancel', 1, anyOf, (play, which) => {
    const plan = pick(play.scene.picture?.plans ?? [], which)?.because;
    if (plan) play.send({ type: 'cancel-plan', plan });
  }),
  actKind('press put off', 1, fc.constant(0), (play) => play.send({ type: 'put-off' })),
  actKind('press receipt seen', 1, fc.constant(0), (play) => play.send({ type: 'leave-done' })),
  actKind('shared computer', 3, fc.boolean(), (play, sharedComputer) => {
    change(play, (settings) => ({ ...settings, sharedComputer }));
  }),
  actKind('keep a record', 4, fc.constantFrom('on' as const, 'on' as const, 'off' as const), (play, choice) => {
    change(play, (settings) => ({ ...settings, record: { ...settings.record, choice } }));
  }),
  actKind(
    'leave by itself',
    2,
    fc.record({ idle: fc.boolean(), lock: fc.boolean(), daily: fc.boolean(), shared: fc.boolean() }),
    (play, w) => {
      const minute = play.scene.clock.minuteOfDay(play.scene.clock.now() + 10 * MINUTE);
      const leaving = { idleMinutes: w.idle ? 5 : null, onLock: w.lock, atMinute: w.daily ? minute : null };
      change(play, (settings) => ({
        ...settings,
        sharedComputer: settings.sharedComputer || w.shared,
        leaving: { ...settings.leaving, ...leaving },
      }));
    },
  ),
  actKind('site off or on', 1, fc.boolean(), (play, off) => {
    const [site] = play.scene.sites;
    if (site) change(play, (settings) => ({ ...settings, sitesOff: off ? [site.id] : [] }));
  }),
];

function change(play: Play, to: (settings: Settings) => Settings): void {
  const settings = play.scene.picture?.settings;
  if (settings) play.send({ type: 'save-settings', from: settings, to: to(settings) });
}
