import { expect, it } from 'vitest';
import { MINUTE } from '../../../../utils/core/time.ts';
import { diskJournal, endsOf } from '../recording.ts';
import { createSettledBrowser } from '../starts/settled-browser.ts';

it.each(['garbage', { version: 99, data: {} }])(
  'settings that cannot be read for a while end no record: %j',
  async (unreadable) => {
    const browser = await createSettledBrowser();
    const [{ firstSeenAt } = { firstSeenAt: 0 }] = diskJournal(browser.world).entries;
    const settings = browser.world.disk.values.get('settings');
    browser.world.disk.values.set('settings', unreadable);
    await browser.pass(MINUTE);
    browser.world.disk.values.set('settings', settings);
    await browser.pass(MINUTE);
    expect(diskJournal(browser.world).entries).toMatchObject([{ firstSeenAt, lostSight: false, end: null }]);
    await browser.lose('claude', 'evicted');
    expect(await browser.firstCause()).toBe('sure evicted');
  },
);

it('what went while the settings could not be read has no known cause', async () => {
  const browser = await createSettledBrowser();
  const settings = browser.world.disk.values.get('settings');
  browser.world.disk.values.set('settings', 'garbage');
  await browser.lose('claude', 'evicted');
  await browser.pass(MINUTE);
  browser.world.disk.values.set('settings', settings);
  await browser.pass(MINUTE);
  expect(endsOf(browser.world)).toEqual(['gone-unseen']);
});
