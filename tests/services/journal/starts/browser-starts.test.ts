import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { createRunningBrowser, diskJournal, endsOf, settle } from '../recording.ts';
import { createSettledBrowser } from './settled-browser.ts';

const warnings = async ({ app }: Awaited<ReturnType<typeof createSettledBrowser>>) =>
  (await app().handlers['get-overview']({ type: 'get-overview' })).overview.warnings.map(({ code }) => code);

describe('a browser that is started again', () => {
  it('and still has the sign-in is not suspected of clearing it', async () => {
    const browser = await createSettledBrowser();
    const before = diskJournal(browser.world);
    await browser.restart();
    expect(diskJournal(browser.world)).toEqual({
      ...before,
      entries: before.entries.map((one) => ({ ...one, kept: true })),
    });
  });

  it('and has lost the sign-in has likely cleared it, and still only likely after two such starts, with a warning', async () => {
    const browser = await createSettledBrowser();
    await browser.restart('clears');
    expect(diskJournal(browser.world)).toMatchObject({
      entries: [{ end: { kind: 'gone-while-closed', cookie: 'dated', settled: true } }],
      experience: { claude: { cleared: 1, kept: 0 } },
    });
    expect(await browser.firstCause()).toBe('likely cleared-on-exit');
    await browser.signIn('claude');
    await browser.pass(MINUTE);
    expect(await warnings(browser)).toEqual([]);
    await browser.restart('clears');
    expect(await browser.firstCause()).toBe('likely cleared-on-exit');
    await browser.signIn('claude');
    expect(await warnings(browser)).toContain('seems-cleared');
  });

  it('is no longer suspected after two starts that kept the sign-in, but still after one', async () => {
    const browser = await createSettledBrowser();
    for (let start = 0; start < 2; start += 1) {
      await browser.restart('clears');
      await browser.signIn('claude');
      await browser.pass(MINUTE);
    }
    await browser.restart();
    expect(await warnings(browser)).toContain('seems-cleared');
    await browser.restart();
    expect(await warnings(browser)).toEqual([]);
  });

  it('after a kill that lost a fresh sign-in is not suspected', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.restart('clears');
    expect(diskJournal(browser.world)).toMatchObject({
      entries: [{ end: { kind: 'gone-while-closed', settled: false } }],
      experience: {},
    });
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('has lost a sign-in without a date, and says so', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude', { expiresAt: null });
    await browser.restart();
    expect(diskJournal(browser.world)).toMatchObject({
      entries: [{ end: { kind: 'gone-while-closed', cookie: 'undated' } }],
      experience: {},
    });
    expect(await browser.firstCause()).toBe('likely ended-with-browser');
  });

  it('is looked at only after its last tabs are restored, because a sign-in without a date may come with them', async () => {
    const browser = await createRunningBrowser();
    const token = await browser.signIn('claude', { expiresAt: null });
    browser.close();
    const starting = browser.start();
    browser.world.server.signIn('claude', { expiresAt: null, token });
    await starting;
    expect(endsOf(browser.world)).toEqual(['goes on']);
  });

  it('blames the site if the first restored page removed the sign-in', async () => {
    const browser = await createSettledBrowser();
    browser.close();
    await browser.wake();
    await browser.app().onStarted('browser');
    browser.world.clock.advance(SECOND);
    browser.app().onPageLoading('claude.ai', '0');
    browser.world.clock.advance(SECOND);
    await browser.lose('claude', 'taken-back');
    expect(endsOf(browser.world)).toEqual(['goes on']);
    browser.world.clock.advance(3 * SECOND);
    await settle();
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
    expect(await browser.firstCause()).toBe('likely ended-by-site');
  });

  it('finds another sign-in if something else has replaced the first one', async () => {
    const browser = await createSettledBrowser();
    browser.close();
    browser.world.server.signIn('claude');
    await browser.start();
    expect(endsOf(browser.world)).toEqual(['replaced', 'goes on']);
  });

  it('does not learn from a sign-in whose date passed while the browser was closed', async () => {
    const browser = await createSettledBrowser();
    browser.close('clears');
    browser.world.clock.advance(30 * DAY);
    await browser.start();
    expect(endsOf(browser.world)).toEqual(['gone-while-closed']);
    expect(diskJournal(browser.world).experience).toEqual({});
  });

  it('does not blame a guide that was left open', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude-console');
    await browser
      .app()
      .handlers['sign-out']({ type: 'sign-out', session: refOf('claude-console'), scope: 'this-browser' });
    await browser.pass(MINUTE);
    await browser.restart('clears');
    expect(endsOf(browser.world)).toEqual(['gone-while-closed']);
  });
});
