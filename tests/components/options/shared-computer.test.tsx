import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { popupStates } from '../../gallery/states/popup-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { NOON, overview, settings } from '../harness/fake-world.ts';
import { openOptions, openState } from '../harness/options-world.tsx';
import { openPopup } from '../harness/popup-world.tsx';

const idle = words('byIdle');
const daily = words('byTime');
const lock = words('byLock');
const shared = { ...settings, sharedComputer: true };
const off = defaultSettings.leaving;
const leavingOf = (page: Awaited<ReturnType<typeof openOptions>>) => page.saved()?.leaving;

describe('what signs out of everything by itself', () => {
  it('is offered on a shared computer alone', async () => {
    const page = await openOptions(overview());
    expect(page.section('sharedComputer')).not.toContain(words('byItselfTitle'));
    await page.turn(words('sharedSwitch'));
    expect(page.section('sharedComputer')).toContain(words('byItselfTitle'));
    for (const name of [idle, daily, lock]) expect(page.control(name).checked).toBe(false);
  });

  it('says what comes before it, and what it cannot do', async () => {
    const page = await openState('options-leaving');
    expect(page.section('sharedComputer')).toContain(words('byItselfCountdown'));
    expect(page.section('sharedComputer')).toContain(words('byItselfClosed'));
  });

  it('is five minutes without use to begin with, and can be others', async () => {
    const page = await openOptions(overview({ settings: shared }));
    await page.turn(idle);
    expect(leavingOf(page)).toEqual({ ...off, idleMinutes: 5 });
    await page.type(page.control(words('byIdleMinutes', { count: 5 })), '1');
    expect(leavingOf(page)).toEqual({ ...off, idleMinutes: 1 });
    await page.type(page.control(words('byIdleMinutes', { count: 1 })), '240');
    expect(leavingOf(page)).toEqual({ ...off, idleMinutes: 240 });
    await page.turn(idle);
    expect(leavingOf(page)).toEqual(off);
  });

  it.each(['0', '241', '2.5', ''])('refuses "%s" minutes, says why, and loses nothing', async (typed) => {
    const page = await openOptions(overview({ settings: { ...shared, leaving: { ...off, idleMinutes: 5 } } }));
    const field = page.control(words('byIdleMinutes', { count: 5 }));
    await page.type(field, typed);
    expect(page.section('sharedComputer')).toContain(words('byIdleRange', { least: '1', most: '240' }));
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual([typed, 'true']);
    expect(page.saved()).toBeNull();
    await page.type(field, '7');
    expect(page.section('sharedComputer')).not.toContain('Choose a whole');
    expect(leavingOf(page)?.idleMinutes).toBe(7);
  });

  it('is eight in the evening to begin with, and can be another time', async () => {
    const page = await openOptions(overview({ settings: shared }));
    await page.turn(daily);
    expect(page.control(words('byTimeAt')).value).toBe('20:00');
    await page.type(page.control(words('byTimeAt')), '17:45');
    expect(leavingOf(page)).toEqual({ ...off, atMinute: 17 * 60 + 45 });
    await page.type(page.control(words('byTimeAt')), '');
    expect(page.section('sharedComputer')).toContain(words('quietMissing'));
    expect(leavingOf(page)?.atMinute).toBe(17 * 60 + 45);
    await page.turn(daily);
    expect(leavingOf(page)).toEqual(off);
  });

  it('is the locked screen in Chrome, which alone can tell', async () => {
    const page = await openOptions(overview({ settings: shared }));
    await page.turn(lock);
    expect(leavingOf(page)).toEqual({ ...off, onLock: true });
    expect((await openState('options-leaving-firefox')).section('sharedComputer')).not.toContain(lock);
  });

  it.each([true, false])('clears the whole browser afterwards only where that is allowed: %s', async (isAllowed) => {
    const page = await openOptions(overview({ settings: shared, dataRemoval: 'missing' }), {
      parts: { requestDataRemoval: async () => isAllowed },
    });
    await page.turn(words('clearBrowserAfterwards'));
    expect(leavingOf(page)).toEqual(isAllowed ? { ...off, clearBrowser: true } : undefined);
    expect(page.control(words('clearBrowserAfterwards')).checked).toBe(isAllowed);
    expect(page.change()).toBe(isAllowed ? words('saved') : '');
  });

  it('keeps to the time that the administrator has set, and leaves the others open', async () => {
    const page = await openState('options-leaving-managed');
    expect([
      page.control(idle).disabled,
      page.control(words('byIdleMinutes', { count: 5 })).disabled,
      page.control(words('byIdleMinutes', { count: 5 })).value,
    ]).toEqual([true, true, '10']);
    expect([page.control(daily).disabled, page.control(lock).disabled]).toEqual([false, false]);
  });
});

describe('the popup on a shared computer', () => {
  const name = words('leaveLater', { time: '30 minutes' });
  const first = (state: string) => {
    const known = popupStates[state]?.first;
    if (!known || typeof known === 'string') throw new Error(`No state ${state}`);
    return known;
  };

  it('plans a sign-out in half an hour, and says when it comes', async () => {
    const { screen, client } = await openPopup(first('shared-later'));
    const button = screen.button(name);
    expect(button.textContent).toBe('Sign out of everything in 30 minutes');
    button.focus();
    await screen.press(name);
    expect(client.commands.at(-1)).toEqual({ type: 'leave-later', inMinutes: 30 });
    client.broadcast(first('shared-planned'));
    await settle();
    expect(screen.find('footer p')?.textContent).toBe(words('leavePlanned', { when: 'today', date: '14:47' }));
    expect(document.activeElement).toBe(screen.find('footer p'));
    expect(screen.buttonNames()).not.toContain(name);
  });

  it('cancels any plan where it is shown, by one press', async () => {
    const { screen, client } = await openPopup(first('shared-planned'));
    await screen.press(words('leaveCancelName', { what: words('leavePlanned', { when: 'today', date: '14:47' }) }));
    expect(client.commands.at(-1)).toEqual({ type: 'cancel-plan', plan: 'later' });
    expect(document.activeElement?.textContent).toBe(words('leavingThisComputer'));
  });

  it('names the day where it is not today, and offers the sooner end', async () => {
    const { screen } = await openPopup(first('shared-planned-tomorrow'));
    expect(screen.find('footer p')?.textContent).toBe(
      words('leavePlanned', { when: 'other', date: 'Sat 22 Nov, 12:17' }),
    );
    expect(screen.buttonNames()).toContain(name);
  });

  it('offers nothing where it would do nothing', async () => {
    const { leave } = first('shared-planned');
    const running = leave && { ...leave, beginsAt: NOON - MINUTE };
    for (const shown of [
      overview(),
      overview({ settings: shared, sessions: [] }),
      overview({ settings: shared, leave: running }),
    ]) {
      const { screen } = await openPopup(shown);
      expect(screen.buttonNames()).not.toContain(name);
      expect(screen.find('footer p')).toBeNull();
    }
  });

  it('says nothing more of a run that has ended', async () => {
    const { leave } = first('shared-planned');
    const { screen } = await openPopup(
      overview({ settings: shared, leave: leave && { ...leave, beginsAt: NOON - HOUR, endedAt: NOON - MINUTE } }),
    );
    expect(screen.find('footer p')).toBeNull();
    expect(screen.buttonNames()).toContain(name);
  });
});
