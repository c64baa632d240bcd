import { describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { saveSettings } from '../../save-settings.ts';
import { createRunningBrowser, diskJournal, endsOf, recording } from '../recording.ts';

const START = NOON + 5 * SECOND;

describe('a sign-in', () => {
  it('is recorded when it is seen, without its secret', async () => {
    const browser = await createRunningBrowser();
    const token = await browser.signIn('claude');
    expect(diskJournal(browser.world).entries).toEqual([
      {
        ref: refOf('claude'),
        firstSeenAt: START,
        startSeen: true,
        renewedAt: null,
        expiresAt: START + 28 * DAY,
        digest: expect.stringMatching(/^[0-9a-f]{8}$/),
        settled: false,
        lostSight: false,
        kept: false,
        going: null,
        end: null,
      },
    ]);
    expect(JSON.stringify([...browser.world.disk.values, ...browser.world.memory.values])).not.toContain(token);
    expect(browser.world.bugs).toEqual([]);
  });

  it('counts as here before if the record is turned on later', async () => {
    const browser = await createRunningBrowser(undefined, null);
    await browser.signIn('claude');
    await saveSettings(browser.app().handlers, recording);
    expect(diskJournal(browser.world).entries).toMatchObject([{ startSeen: false }]);
  });

  it('counts as on disk after a while, for which an alarm is set', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    expect(browser.world.browser.alarmAt).toBe(START + 40 * SECOND);
    await browser.pass(40 * SECOND);
    expect(diskJournal(browser.world).entries).toMatchObject([{ settled: true }]);
  });

  it('is renewed, not ended, when its site sets it again', async () => {
    const browser = await createRunningBrowser();
    const token = await browser.signIn('claude');
    for (let visit = 0; visit < 5; visit += 1) {
      await browser.pass(2 * HOUR);
      await browser.tell(browser.world.jar.everything(), 'overwrite');
      await browser.signIn('claude', { token });
    }
    expect(diskJournal(browser.world).entries).toMatchObject([
      { firstSeenAt: START, renewedAt: START + 10 * HOUR, end: null },
    ]);
  });

  it('is another one if its value has changed, except at a site that rotates its values', async () => {
    const browser = await createRunningBrowser();
    for (const site of ['claude', 'claude', 'character-ai', 'character-ai']) await browser.signIn(site);
    const rotates = browser.world.sites.find(({ id }) => id === 'character-ai')?.replaySafe === false;
    expect(endsOf(browser.world)).toEqual([
      'replaced',
      'goes on',
      ...(rotates ? ['goes on'] : ['replaced', 'goes on']),
    ]);
  });

  it('ends by itself, at its date', async () => {
    const browser = await createRunningBrowser(undefined, { ...recording, badge: false });
    await browser.signIn('claude', { expiresAt: START + HOUR });
    await browser.pass(40 * SECOND);
    expect(browser.world.browser.alarmAt).toBe(START + HOUR + SECOND);
    await browser.pass(HOUR);
    expect(diskJournal(browser.world).entries).toMatchObject([{ end: { kind: 'reached-end', at: START + HOUR } }]);
    expect(await browser.firstCause()).toBe('sure reached-end');
  });
});
