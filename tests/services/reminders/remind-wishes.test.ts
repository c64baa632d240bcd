import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { refOf, type World } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { setSettings } from '../journal/recording.ts';
import { createRemindingBrowser, END, reminding, shown } from './reminding.ts';

describe('turning reminders off and on again', () => {
  it.each<[string, (world: World, state: 'off' | 'on') => void]>([
    ['in the settings', (world, state) => setSettings(world, reminding({ on: state === 'on' }))],
    ['as a shared computer', (world, state) => setSettings(world, reminding({}, { sharedComputer: state === 'off' }))],
    [
      'in the browser',
      (world, state) => {
        world.notifications.allowed = state === 'on' ? 'granted' : 'missing';
      },
    ],
  ])('shows no old ones (%s)', async (_where, turn) => {
    const { world, at } = await createRemindingBrowser();
    turn(world, 'off');
    await at(END - 4 * DAY);
    turn(world, 'on');
    await at(END - 2 * DAY);
    expect(shown(world)).toEqual([]);
    await at(END - DAY);
    expect(shown(world)).toEqual(['claude 0']);
  });
});

describe('"Let it end"', () => {
  const press = async ({ browser }: Awaited<ReturnType<typeof createRemindingBrowser>>) =>
    browser.app().handlers['let-it-end']({ type: 'let-it-end', session: refOf('claude') });

  it('silences this end, and is shown', async () => {
    const given = await createRemindingBrowser();
    expect(await press(given)).toMatchObject({ result: 'saved', overview: { sessions: [{ letEnd: true }] } });
    for (const moment of [END - 3 * DAY, END - DAY]) await given.at(moment);
    expect(shown(given.world)).toEqual([]);
  });

  it('stays in force while reminders are off, and after they are turned on again', async () => {
    const given = await createRemindingBrowser(reminding({ on: false }));
    expect(await press(given)).toMatchObject({ result: 'saved', overview: { sessions: [{ letEnd: true }] } });
    setSettings(given.world, reminding());
    for (const moment of [NOON + DAY, END - 3 * DAY, END - DAY]) await given.at(moment);
    expect(shown(given.world)).toEqual([]);
  });

  it('ends with the next renewal', async () => {
    const given = await createRemindingBrowser();
    await press(given);
    await given.browser.signIn('claude', { expiresAt: END + 28 * DAY });
    await given.at(END + 25 * DAY);
    expect(shown(given.world)).toEqual(['claude 0']);
  });

  it('is not said to be saved if there is no such session, or if nothing can be written', async () => {
    const given = await createRemindingBrowser();
    given.world.disk.values.set('reminders', { version: 9, data: {} });
    expect((await press(given)).result).toBe('nothing-to-do');
    given.world.jar.drop(() => true);
    expect((await press(given)).result).toBe('nothing-to-do');
  });
});
