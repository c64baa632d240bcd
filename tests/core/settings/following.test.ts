import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DatedPreferences,
  endFollowing,
  type Following,
  type OwnPreferences,
  planFollowing,
  stampOwn,
} from '../../../utils/core/settings/following.ts';
import { findPreferences, isSamePreferences, type Preferences } from '../../../utils/core/settings/preferences.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { anySettings } from './any-settings.ts';

const here = findPreferences(defaultSettings);
const there: Preferences = { ...here, badge: false };
const own = (changedAt: number, sent = true): OwnPreferences => ({ preferences: here, changedAt, sent });
const synced = (changedAt: number, preferences = there): DatedPreferences => ({ preferences, changedAt });
const plan = (mine: OwnPreferences | null, lies: DatedPreferences | null) =>
  planFollowing({ preferences: here, own: mine, synced: lies, now: 1_000 });

describe('planFollowing', () => {
  it.each<[string, OwnPreferences | null, DatedPreferences | null, string]>([
    ['sends where following begins and nothing is there', null, null, 'send'],
    ['takes over what is there where following begins', null, synced(5), 'take-over'],
    ['takes over a newer change', own(10), synced(11), 'take-over'],
    ['takes over a newer change although its own could not be sent', own(10, false), synced(11), 'take-over'],
    [
      'takes over where two changes came in the same moment: both computers then hold one',
      own(10),
      synced(10),
      'take-over',
    ],
    ['sends its own newer change', own(12, false), synced(11), 'send'],
    ["sends again what the browser's sync has lost", own(12), synced(11), 'send'],
    ['sends what could not be sent', own(12, false), null, 'send'],
    ['sends nothing if a person has removed the preferences', own(12), null, 'nothing'],
    ['does nothing about what it sent itself', own(12), synced(12, here), 'nothing'],
    ['does nothing about what it sent before it could write that down', own(12, false), synced(12, here), 'nothing'],
  ])('%s', (_what, mine, lies, step) => {
    expect(plan(mine, lies).step).toBe(step);
  });

  it('marks what it took over as sent, so that it is not sent back', () => {
    expect(plan(own(10), synced(11)).own).toEqual({ preferences: there, changedAt: 11, sent: true });
    expect(plan(own(12, false), synced(12, here)).own.sent).toBe(true);
  });
});

describe('stampOwn', () => {
  it('keeps the date if nothing changed', () => {
    expect(stampOwn(here, own(10), 1_000)).toEqual(own(10));
  });

  it('dates a change with now, or just after the former date if this clock is behind', () => {
    expect(stampOwn(there, own(10), 1_000)).toEqual({ preferences: there, changedAt: 1_000, sent: false });
    expect(stampOwn(there, own(5_000), 1_000).changedAt).toBe(5_001);
  });
});

describe('several computers', () => {
  /** A computer as far as following goes: what is set, and what it last agreed on. */
  type Computer = { set: Preferences; own: OwnPreferences | null };
  const moves = fc.array(
    fc.oneof(fc.record({ who: fc.nat(2), change: anySettings.map(findPreferences) }), fc.record({ who: fc.nat(2) })),
    { maxLength: 30 },
  );

  it('end with the same preferences, and then write nothing more', () => {
    fc.assert(
      fc.property(
        moves,
        fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 3 }),
        (story, clocks) => {
          const computers: Computer[] = [0, 1, 2].map(() => ({ set: here, own: null }));
          const sync: { lies: DatedPreferences | null; writes: number } = { lies: null, writes: 0 };
          const settle = (computer: Computer, now: number) => {
            const next = planFollowing({
              preferences: computer.set,
              own: computer.own && stampOwn(computer.set, computer.own, now),
              synced: sync.lies,
              now,
            });
            computer.own = next.own;
            if (next.step === 'take-over') computer.set = next.own.preferences;
            if (next.step === 'send') {
              sync.writes += 1;
              sync.lies = { preferences: next.own.preferences, changedAt: next.own.changedAt };
              computer.own = { ...next.own, sent: true };
            }
          };
          story.forEach((move, index) => {
            const computer = computers[move.who];
            if (!computer) return;
            if ('change' in move) computer.set = move.change;
            settle(computer, 1_000 + 10 * index + (clocks[move.who] ?? 0));
          });
          const everybody = () => {
            for (const computer of computers) settle(computer, 99_999);
          };
          everybody();
          everybody();
          const { writes } = sync;
          everybody();
          expect(sync.writes).toBe(writes);
          for (const { set } of computers) expect(isSamePreferences(set, computers[0]?.set ?? here)).toBe(true);
        },
      ),
    );
  });
});

describe('endFollowing', () => {
  it.each<[Following, 'own' | 'shared', Following['state']]>([
    [{ state: 'on', own: own(1) }, 'own', 'left'],
    [{ state: 'could-not', own: own(1) }, 'own', 'left'],
    [{ state: 'could-not', own: null }, 'own', 'off'],
    [{ state: 'left', own: null }, 'own', 'left'],
    [{ state: 'not-removed', own: null }, 'own', 'not-removed'],
    [{ state: 'off', own: null }, 'own', 'off'],
    [{ state: 'on', own: own(1) }, 'shared', 'off'],
    [{ state: 'left', own: null }, 'shared', 'off'],
  ])("makes of %j on a computer of one's %s: %s", (following, computer, state) => {
    expect(endFollowing(following, computer)).toEqual({ state, own: null });
  });
});
