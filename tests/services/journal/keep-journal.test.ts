import { describe, expect, it } from 'vitest';
import type { Removal } from '../../../utils/core/journal/journal.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { container } from '../../fakes/stores.ts';
import { createRunningBrowser, diskJournal, endsOf, recording, setSettings } from './recording.ts';

const START = NOON + 5 * SECOND;

describe('a sign-in', () => {
  it('is written down when it is seen, without its secret', async () => {
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
        end: null,
      },
    ]);
    expect(JSON.stringify([...browser.world.disk.values, ...browser.world.memory.values])).not.toContain(token);
    expect(browser.world.bugs).toEqual([]);
  });

  it('was here before, where the record is turned on later', async () => {
    const browser = await createRunningBrowser(undefined, null);
    await browser.signIn('claude');
    await browser.app().handlers['save-settings']({ type: 'save-settings', settings: recording });
    expect(diskJournal(browser.world).entries).toMatchObject([{ startSeen: false }]);
  });

  it('is on disk after a while, for which an alarm is set', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    expect(browser.world.browser.alarmAt).toBe(START + 40 * SECOND);
    await browser.pass(40 * SECOND);
    expect(diskJournal(browser.world).entries).toMatchObject([{ settled: true }]);
  });

  it('is renewed, never ended, by a site that writes it anew', async () => {
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

  it('is another one where another value stands there; at a site that rotates its values it is the same', async () => {
    const browser = await createRunningBrowser();
    for (const site of ['claude', 'claude', 'character-ai', 'character-ai']) await browser.signIn(site);
    const rotates = browser.world.sites.find(({ id }) => id === 'character-ai')?.replaySafe === false;
    expect(endsOf(browser.world)).toEqual([
      'replaced',
      'goes on',
      ...(rotates ? ['goes on'] : ['replaced', 'goes on']),
    ]);
  });

  it('reaches its end by itself, at its date', async () => {
    const browser = await createRunningBrowser(undefined, { ...recording, badge: false });
    await browser.signIn('claude', { expiresAt: START + HOUR });
    await browser.pass(40 * SECOND);
    expect(browser.world.browser.alarmAt).toBe(START + HOUR + SECOND);
    await browser.pass(HOUR);
    expect(diskJournal(browser.world).entries).toMatchObject([{ end: { kind: 'reached-end', at: START + HOUR } }]);
    expect(await browser.firstCause()).toBe('sure reached-end');
  });
});

describe('a sign-in that goes', () => {
  it.each<[Removal, string, string]>([
    ['taken-back', 'likely ended-by-site', 'likely ended-by-site'],
    ['deleted', 'likely removed-here', 'sure could-not-tell'],
    ['evicted', 'sure evicted', 'sure evicted'],
    ['unseen', 'sure could-not-tell', 'likely removed-here'],
  ])('is explained by how the browser says it went (%s)', async (removal, inChrome, inFirefox) => {
    for (const [name, expected] of [
      ['chrome', inChrome],
      ['firefox', inFirefox],
    ] as const) {
      const browser = await createRunningBrowser();
      browser.world.browser.name = name;
      await browser.wake();
      await browser.signIn('claude');
      await browser.pass(MINUTE);
      if (removal === 'unseen') browser.world.jar.drop(() => true);
      await browser.lose('claude', removal);
      expect(diskJournal(browser.world).entries, name).toMatchObject([
        { end: { kind: 'gone-while-open', at: START + MINUTE, evidence: { removal } }, digest: null },
      ]);
      expect(await browser.firstCause(), name).toBe(expected);
    }
  });

  it('in one store says nothing of the others', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.signIn('claude', { storeId: container.id });
    await browser.lose('claude', 'taken-back', container.id);
    expect(diskJournal(browser.world).entries.map(({ ref, end }) => [ref.storeId, end?.kind ?? 'goes on'])).toEqual([
      ['0', 'goes on'],
      [container.id, 'gone-while-open'],
    ]);
  });

  it('counts as ended by Lights Out when it was signed out or removed here', async () => {
    const browser = await createRunningBrowser();
    const session = refOf('claude');
    await browser.signIn('claude');
    await browser.app().handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    await browser.pass(MINUTE);
    await browser.signIn('claude');
    await browser
      .app()
      .handlers['remove-data']({ type: 'remove-data', session, allStores: false, trustedDevice: false });
    expect(endsOf(browser.world)).toEqual(['signed-out-here', 'signed-out-here']);
    expect(await browser.firstCause()).toBe('sure signed-out-here');
  });

  it('does not count as ended by Lights Out where only the session before it was', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.app().handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
    await browser.pass(SECOND);
    await browser.signIn('claude');
    await browser.pass(SECOND);
    await browser.lose('claude', 'taken-back');
    expect(endsOf(browser.world)).toEqual(['signed-out-here', 'gone-while-open']);
  });

  it('is noticed by reading the cookies: Firefox reports a full wipe with no event', async () => {
    const browser = await createRunningBrowser();
    browser.world.browser.name = 'firefox';
    await browser.wake();
    await browser.signIn('claude');
    await browser.app().handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
    await browser.pass(DAY);
    await browser.signIn('claude');
    await browser.pass(HOUR);
    browser.world.jar.drop(() => true);
    expect(await browser.firstCause()).toBe('likely removed-here');
  });
});

describe('what cannot be seen', () => {
  it('ends nothing: access taken away and given back', async () => {
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

  it('gets no cause where it went while access was missing, even where its date has passed meanwhile', async () => {
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

  it('is another sign-in where another value stands there when access is back', async () => {
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
    'ends nothing: a store or access that is %s',
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

  it('makes an old ending no explanation: somebody may have signed in and out meanwhile', async () => {
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
