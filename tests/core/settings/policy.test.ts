import { describe, expect, it } from 'vitest';
import {
  applyPolicy,
  isSiteLocked,
  keepOwn,
  noPolicy,
  type Policy,
  toPolicyView,
} from '../../../utils/core/settings/policy.ts';
import { defaultReminders, defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';

const known = ['character-ai', 'claude', 'github'];
const policy = (change: Partial<Policy>): Policy => ({ ...noPolicy, present: true, ...change });
/** Somebody who has chosen otherwise everywhere. */
const own: Settings = {
  ...defaultSettings,
  badge: false,
  sitesOff: ['claude'],
  sharedComputer: true,
  reminders: { ...defaultReminders, on: true },
  record: { choice: 'on', sitesOff: ['github'] },
};

describe('the settings in force', () => {
  it("are the user's own without a policy", () => {
    expect(applyPolicy(own, noPolicy, known)).toEqual(own);
  });

  it.each([true, false])('have a shared computer if the policy says so: %s', (sharedComputer) => {
    for (const locked of [[], ['sharedComputer']] as const)
      expect(applyPolicy(own, policy({ sharedComputer, locked }), known).sharedComputer).toBe(sharedComputer);
  });

  it.each([
    [
      ['claude', 'github'],
      ['claude', 'character-ai'],
    ],
    [['github'], ['character-ai', 'claude']],
    [[], known],
  ])('look only at %j, without the sites that the user turned off', (sites, off) => {
    expect(applyPolicy(own, policy({ sites }), known).sitesOff).toEqual(off);
  });

  it('look at exactly the named sites if the choice is locked, and at all sites if none are named', () => {
    expect(applyPolicy(own, policy({ sites: ['claude', 'github'], locked: ['sites'] }), known).sitesOff).toEqual([
      'character-ai',
    ]);
    expect(applyPolicy(own, policy({ locked: ['sites'] }), known).sitesOff).toEqual([]);
  });

  it("leave a shared computer after the policy's minutes without use, and at the user's time of day", () => {
    const byHand = { ...own, leaving: { idleMinutes: 60, atMinute: 1_200, onLock: true, clearBrowser: false } };
    expect(applyPolicy(byHand, policy({ idleMinutes: 5 }), known).leaving).toEqual({
      ...byHand.leaving,
      idleMinutes: 5,
    });
    expect(applyPolicy(byHand, policy({}), known).leaving).toEqual(byHand.leaving);
  });

  it('clear the whole browser if the policy or the user says so', () => {
    const chosen = { ...own, leaving: { ...own.leaving, clearBrowser: true } };
    expect(applyPolicy(own, policy({ remove: ['whole-browser'] }), known).leaving.clearBrowser).toBe(true);
    expect(applyPolicy(own, policy({ remove: ['cookies-and-site-data'] }), known).leaving.clearBrowser).toBe(false);
    expect(applyPolicy(chosen, policy({ remove: [] }), known).leaving.clearBrowser).toBe(true);
    expect(keepOwn(chosen, own, policy({ remove: ['whole-browser'] })).leaving.clearBrowser).toBe(false);
    expect(keepOwn(chosen, own, policy({})).leaving.clearBrowser).toBe(true);
  });

  it('have their defaults if they are only locked; the record is off and asks nothing', () => {
    const inForce = applyPolicy(own, policy({ locked: ['sites', 'sharedComputer', 'reminders', 'record'] }), known);
    const unasked = { sharedComputer: false, record: { choice: 'off', sitesOff: [] } };
    expect(inForce).toEqual({ ...defaultSettings, badge: false, ...unasked });
  });
});

describe('what is saved', () => {
  const policies: readonly Policy[] = [
    noPolicy,
    policy({ sharedComputer: false }),
    policy({ idleMinutes: 5 }),
    policy({ sites: ['github'] }),
    policy({ sites: ['claude', 'github'], locked: ['sites'] }),
    policy({ locked: ['sites', 'sharedComputer', 'reminders', 'record'] }),
  ];

  it.each(policies)("is the user's own again when nothing was changed: %j", (given) => {
    const inForce = applyPolicy(own, given, known);
    const saved = keepOwn(inForce, own, given);
    expect({ ...saved, sitesOff: [...saved.sitesOff].sort() }).toEqual(own);
    expect(applyPolicy(saved, given, known)).toEqual(inForce);
  });

  it('changes what is not locked, and keeps what is locked', () => {
    const wanted: Settings = {
      ...defaultSettings,
      badge: true,
      sharedComputer: false,
      sitesOff: ['github'],
      record: { choice: 'off', sitesOff: [] },
    };
    const saved = keepOwn(wanted, own, policy({ sharedComputer: false, sites: ['github'], locked: ['reminders'] }));
    expect(saved).toEqual({
      ...wanted,
      sharedComputer: true,
      sitesOff: ['github', 'claude'],
      reminders: own.reminders,
    });
  });
});

describe('what screens are told', () => {
  it('names as locked what the policy sets, in one order', () => {
    const view = toPolicyView(policy({ sharedComputer: false, locked: ['record', 'sites'] }));
    expect(view.locked).toEqual(['sites', 'sharedComputer', 'record']);
    expect(view).not.toHaveProperty('sharedComputer');
    expect(toPolicyView(noPolicy).locked).toEqual([]);
  });

  it.each([
    [policy({}), false],
    [policy({ sites: ['claude'] }), false],
    [policy({ sites: ['github'] }), true],
    [policy({ sites: ['claude'], locked: ['sites'] }), true],
  ])('a site is locked if the policy leaves no choice: %j', (given, isLocked) => {
    expect(isSiteLocked(given, 'claude')).toBe(isLocked);
  });
});
