import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { container } from '../../../fakes/samples/stores.ts';
import { createRunningBrowser, diskJournal, endsOf, recording, setSettings } from '../recording.ts';

describe('a session that cannot be seen', () => {
  it('does not end when access is taken away and given back', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.pass(MINUTE);
    browser.world.hostAccess.take('claude.ai');
    await browser.pass(MINUTE);
    expect(diskJournal(browser.world).entries).toMatchObject([{ end: null, lostSight: true }]);
    browser.world.hostAccess.give('claude.ai');
    await browser.pass(MINUTE);
    expect(diskJournal(browser.world).entries).toMatchObject([{ end: null, lostSight: false, settled: true }]);
  });

  it('gets no cause if it ended while access was missing, even if its date has passed', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    browser.world.hostAccess.take('claude.ai');
    await browser.pass(MINUTE);
    await browser.lose('claude', 'taken-back');
    await browser.pass(40 * DAY);
    browser.world.hostAccess.give('claude.ai');
    await browser.pass(SECOND);
    expect(endsOf(browser.world)).toEqual(['gone-unseen']);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('is another sign-in if there is another value when access is back', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    browser.world.hostAccess.take('claude.ai');
    await browser.pass(MINUTE);
    browser.world.server.signIn('claude');
    browser.world.hostAccess.give('claude.ai');
    await browser.pass(MINUTE);
    expect(diskJournal(browser.world).entries).toMatchObject([
      { end: { kind: 'replaced' } },
      { end: null, startSeen: false },
    ]);
  });

  it.each(['unreadable', 'unlisted', 'unknown access'] as const)(
    'does not end when its store or access is %s',
    async (why) => {
      const browser = await createRunningBrowser();
      const { jar, hostAccess } = browser.world;
      await browser.signIn('claude', { storeId: container.id });
      if (why === 'unreadable') jar.unreadable.add(container.id);
      if (why === 'unlisted') jar.hide(container.id); // a container with a high number, its last tab closed
      if (why === 'unknown access') {
        hostAccess.becomeUnknown();
        hostAccess.take('claude.ai');
      }
      await browser.pass(MINUTE);
      expect(diskJournal(browser.world).entries).toMatchObject([{ end: null, lostSight: true }]);
      expect(browser.world.bugs).toEqual([]);
    },
  );

  it('makes an older end no explanation, because a person may have signed in and out since', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.app().handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
    expect(await browser.firstCause()).toBe('sure signed-out-here');
    setSettings(browser.world, { ...recording, sitesOff: ['claude'] });
    await browser.pass(MINUTE);
    setSettings(browser.world, recording);
    await browser.pass(MINUTE);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });
});
