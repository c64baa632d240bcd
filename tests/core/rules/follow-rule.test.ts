import { describe, expect, it } from 'vitest';
import { findNextTime } from '../../../utils/core/leave/next-time.ts';
import { beginRule, followRule, loseSight, type RuleLook } from '../../../utils/core/rules/follow-rule.ts';
import { holdRule } from '../../../utils/core/rules/hold-rule.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const minuteOfDay = (at: number) => Math.floor((at % DAY) / MINUTE);
const tabs = { open: 1, inFront: true, sound: false };
const behind = { ...tabs, inFront: false };
const closed = { open: 0, inFront: false, sound: false };

const look = (change: Partial<RuleLook> = {}): RuleLook => ({
  now: NOON,
  digest: 'a',
  tabs,
  computer: 'used',
  idleFor: MINUTE,
  nextTime: (minute, at) => findNextTime(minute, at, minuteOfDay),
  ...change,
});

const lastTab: SiteRule = { kind: 'last-tab' };
const noLook: SiteRule = { kind: 'no-look', minutes: 10 };
const idle: SiteRule = { kind: 'idle', minutes: 10 };
const daily: SiteRule = { kind: 'daily', atMinute: 13 * 60 };

/** When the sign-out would begin after these looks, in ms from noon; null for never. */
function beginsAfter(rule: SiteRule, ...looks: readonly Partial<RuleLook>[]): number | null {
  const [first = {}, ...later] = looks;
  const wait = later.reduce((one, next) => followRule(one, look(next)), beginRule(refOf('claude'), rule, look(first)));
  return wait.plan === null ? null : wait.plan.beginsAt - NOON;
}

describe('a rule', () => {
  it.each<[string, SiteRule, readonly Partial<RuleLook>[], number | null]>([
    ['for the last tab waits while one is open', lastTab, [{}], null],
    ['for the last tab takes a minute after it was closed', lastTab, [{}, { tabs: closed }], MINUTE],
    ['for the last tab waits for the next tab where there was none', lastTab, [{ tabs: closed }], null],
    ['for no look waits while a tab is in front', noLook, [{}], null],
    ['for no look counts from the look away', noLook, [{}, { tabs: behind }], 11 * MINUTE],
    ['for no look counts where no tab is open', noLook, [{ tabs: closed }], 11 * MINUTE],
    ['for no look is over with a look', noLook, [{ tabs: behind }, { now: NOON + MINUTE }], null],
    ['for no look counts in front of nobody', noLook, [{ computer: 'idle', idleFor: 10 * MINUTE }], MINUTE],
    ['for no look counts behind a lock', noLook, [{ computer: 'locked' }], 11 * MINUTE],
    ['for no use waits while somebody is here', idle, [{ tabs: closed }], null],
    ['for no use counts from the last use', idle, [{ computer: 'idle', idleFor: 10 * MINUTE }], MINUTE],
    ['for no use counts the rest of its time', idle, [{ computer: 'idle', idleFor: MINUTE }], 10 * MINUTE],
    ['for no use begins a minute after the lock', idle, [{ computer: 'idle' }, { computer: 'locked' }], MINUTE],
    ['for no use is over when somebody is back', idle, [{ computer: 'idle' }, {}], null],
    ['for each day begins at its time', daily, [{}], HOUR],
    ['for each day keeps its time of day after the clock was set', daily, [{}, { now: NOON - 2 * HOUR }], HOUR],
  ])('%s', (_what, rule, looks, begins) => {
    expect(beginsAfter(rule, ...looks)).toBe(begins);
  });

  it('counts anew for another sign-in where no page of the site can have renewed the first', () => {
    const later = NOON + 30_000;
    const other = { digest: 'b', now: later };
    expect(beginsAfter(lastTab, {}, { tabs: closed }, { ...other, tabs: closed })).toBe(90_000);
    expect(beginsAfter(noLook, { tabs: behind }, { ...other, tabs: behind })).toBe(11 * MINUTE);
    // nothing was seen for an hour
    expect(beginsAfter(noLook, { tabs: behind }, { digest: 'b', now: NOON + HOUR, tabs: behind })).toBe(
      HOUR + 11 * MINUTE,
    );
    expect(beginsAfter(daily, {}, { digest: 'b', now: NOON + 20 * HOUR })).toBe(HOUR + DAY);
  });

  it('is about the sign-in that was here when it came due, though a page of the site is open', () => {
    const due = (digest: string | null) => {
      const planned = beginRule(refOf('claude'), daily, look({ digest }));
      const near = followRule(planned, look({ digest, now: NOON + HOUR - MINUTE }));
      return holdRule(near, { now: NOON + HOUR - MINUTE, moved: null, screen: 'open' }, 'sound').wait;
    };
    const later = { now: NOON + HOUR };
    expect(followRule(due('a'), look(later))).toMatchObject({ digest: 'a', heldBy: 'sound' });
    const tomorrow = { plan: { beginsAt: NOON + HOUR + DAY }, heldBy: null };
    expect(followRule(due('a'), look({ ...later, now: NOON + HOUR + 1, digest: 'b' }))).toMatchObject(tomorrow);
    // Nothing tells whether it is still the same one.
    expect(followRule(due(null), look({ ...later, now: NOON + HOUR + 1, digest: null }))).toMatchObject(tomorrow);
  });

  it('is over until its condition has ended once, and each day until that time of day', () => {
    const over = {
      ...followRule(beginRule(refOf('claude'), lastTab, look()), look({ tabs: closed })),
      step: 'over',
    } as const;
    expect(followRule(over, look({ tabs: closed, now: NOON + DAY }))).toEqual(over);
    expect(followRule(over, look())).toMatchObject({ step: 'waits', plan: null });
    const today = { ...beginRule(refOf('claude'), daily, look()), step: 'over' } as const;
    expect(followRule(today, look({ now: NOON + 30 * MINUTE }))).toEqual(today);
    expect(followRule(today, look({ now: NOON + HOUR })).plan?.beginsAt).toBe(NOON + HOUR + DAY);
    expect(followRule(today, look({ now: NOON - 30 * DAY })).plan?.beginsAt).toBe(NOON + HOUR - 30 * DAY);
  });

  it('goes on after a time without a look only for the sign-in that was here before', () => {
    const back = (before: string | null, after: string | null) =>
      followRule(
        loseSight(beginRule(refOf('claude'), lastTab, look({ digest: before }))),
        look({ digest: after, tabs: closed }),
      );
    expect(back('a', 'a')).toMatchObject({ step: 'waits', plan: { beginsAt: NOON + MINUTE } });
    expect(back('a', 'b')).toMatchObject({ step: 'over', plan: null });
    expect(back(null, null)).toMatchObject({ step: 'over', plan: null });
    expect(back('a', 'a')).not.toHaveProperty('lostSight');
  });

  it('stays over for its day after a time without a look', () => {
    const today = { ...beginRule(refOf('claude'), daily, look()), step: 'over' } as const;
    expect(followRule(loseSight(today), look({ now: NOON + 30 * MINUTE }))).toEqual(today);
  });
});
