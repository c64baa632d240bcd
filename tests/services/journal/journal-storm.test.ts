import { describe, expect, it } from 'vitest';
import { MOST_ENTRIES } from '../../../utils/core/journal/journal.ts';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { createRunningBrowser, diskJournal, endsOf } from './recording.ts';

describe('50,000 cookie events in a minute', () => {
  it('end no session, and leave no entry in the record', async () => {
    const browser = await createRunningBrowser();
    const { world } = browser;
    await browser.signIn('claude');
    const [auth] = world.jar.everything().filter(({ cookie: { name } }) => name === 'sessionKey');
    if (!auth) throw new Error('No sign-in');
    world.disk.writes.length = 0;
    world.memory.writes.length = 0;
    for (let second = 0; second < 60; second += 1) {
      for (let event = 0; event < 208; event += 1) {
        await browser.app().onCookie(auth.cookie, 'overwrite');
        await browser.app().onCookie(auth.cookie, 'set');
        await browser.app().onCookie(cookie({ name: `c${event}` }), event % 3 === 0 ? 'deleted' : 'set');
        await browser.app().onCookie(cookie({ domain: 'news.example' }), 'evicted');
      }
      await browser.pass(SECOND);
    }
    expect(endsOf(world)).toEqual(['goes on']);
    expect(
      world.disk.writes.filter((key) => key === 'journal'),
      'only that it has settled',
    ).toHaveLength(1);
    expect(world.memory.writes).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  it('in as many partitions do not make the record longer than its limit', async () => {
    const browser = await createRunningBrowser();
    const { world } = browser;
    for (let part = 0; part < 5; part += 1) {
      for (let site = 0; site < 500; site += 1) {
        const embedded = cookie({ partition: { topLevelSite: `https://site${part}-${site}.example` } });
        world.jar.put(embedded, 'plain');
        await browser.app().onCookie(embedded, 'set');
      }
      await browser.pass(SECOND);
      world.jar.drop(() => true);
      await browser.pass(SECOND);
    }
    const { entries } = diskJournal(world);
    expect(entries).toHaveLength(MOST_ENTRIES);
    await browser.wake();
    expect(diskJournal(world).entries).toEqual(entries);
    expect((await browser.app().handlers['get-overview']({ type: 'get-overview' })).overview.notices).toEqual([]);
  });

  it('of sign-ins and sign-outs leave the latest sessions, each with its end', async () => {
    const browser = await createRunningBrowser();
    for (let round = 0; round < 60; round += 1) {
      await browser.signIn('claude');
      await browser.pass(SECOND);
      await browser.lose('claude', round % 2 === 0 ? 'taken-back' : 'deleted');
    }
    expect(new Set(endsOf(browser.world))).toEqual(new Set(['gone-while-open']));
    expect(diskJournal(browser.world).entries).toHaveLength(60);
    await browser.pass(MINUTE);
    expect(diskJournal(browser.world).entries).toHaveLength(60);
  });
});
