import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../../utils/core/settings/settings.ts';
import { DAY, MINUTE } from '../../../../utils/core/time.ts';
import type { CookieChange } from '../../../../utils/ports/events.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { createRunningBrowser, diskJournal, endsOf, recording } from '../recording.ts';
import { createSettledBrowser } from './settled-browser.ts';

type Browser = Awaited<ReturnType<typeof createSettledBrowser>>;

const reminding: Settings = { ...recording, reminders: { ...recording.reminders, on: true } };

const read = async ({ app }: Browser) => (await app().handlers['get-overview']({ type: 'get-overview' })).overview;

/** The sign-in goes, the browser reports it, and is closed before anything was looked at. */
async function loseAndClose(browser: Browser, how: CookieChange): Promise<void> {
  const going = browser.world.jar.everything().filter(({ cookie: { name } }) => name === 'sessionKey');
  browser.world.jar.drop(({ cookie: { name } }) => name === 'sessionKey');
  for (const { cookie } of going) await browser.app().onCookie(cookie, how);
  await browser.restart();
}

describe('a sign-in that a person ended just before the browser was closed', () => {
  it.each(['taken-back', 'deleted'] as const)('teaches nothing about this browser, however often (%s)', async (how) => {
    const browser = await createRunningBrowser(undefined, reminding);
    for (let time = 0; time < 3; time += 1) {
      await browser.signIn('claude');
      await browser.pass(MINUTE);
      await loseAndClose(browser, how);
      expect(await browser.firstCause()).toBe('sure could-not-tell');
    }
    expect(diskJournal(browser.world).experience).toEqual({});
    expect(endsOf(browser.world)).toEqual(['gone-while-open', 'gone-while-open', 'gone-while-open']);
    await browser.signIn('claude');
    const { sessions, warnings } = await read(browser);
    expect([sessions[0]?.early, warnings]).toEqual([null, []]);
    await browser.pass(28 * DAY - 3 * 60 * MINUTE);
    expect(browser.world.notifications.shown.length).toBeGreaterThan(0);
  });

  it('is dropped by the browser, and named so after its next start', async () => {
    const browser = await createSettledBrowser();
    await loseAndClose(browser, 'evicted');
    expect(await browser.firstCause()).toBe('sure evicted');
  });

  it('counts as kept if its cookie was written again before the browser was closed', async () => {
    const browser = await createSettledBrowser();
    const [auth] = browser.world.jar.everything().filter(({ cookie: { name } }) => name === 'sessionKey');
    if (!auth) throw new Error('No sign-in');
    await browser.app().onCookie(auth.cookie, 'taken-back');
    await browser.app().onCookie(auth.cookie, 'set');
    await browser.restart('clears');
    expect(endsOf(browser.world)).toEqual(['gone-while-closed']);
  });

  it('is written down by a worker that is stopped right after the event', async () => {
    const browser = await createSettledBrowser();
    const going = browser.world.jar.everything().filter(({ cookie: { name } }) => name === 'sessionKey');
    browser.world.jar.drop(({ cookie: { name } }) => name === 'sessionKey');
    for (const { cookie } of going) await browser.app().onCookie(cookie, 'evicted');
    await browser.wake();
    await browser.pass(MINUTE);
    expect(await browser.firstCause()).toBe('sure evicted');
  });
});

describe('starts without the sign-in, and nobody knows why it went', () => {
  const wiped = async (settings: Settings = reminding) => {
    const browser = await createRunningBrowser(undefined, settings);
    for (let time = 0; time < 3; time += 1) {
      await browser.signIn('claude');
      await browser.pass(MINUTE);
      browser.world.jar.drop(({ cookie: { name } }) => name === 'sessionKey'); // a full wipe in Firefox has no event
      await browser.restart();
    }
    await browser.signIn('claude');
    return browser;
  };

  it('make a warning with "seems", and change neither the countdown nor the reminders', async () => {
    const browser = await wiped();
    const { sessions, sites, warnings } = await read(browser);
    expect(sessions[0]?.early).toBeNull();
    expect(sites.find(({ id }) => id === 'claude')?.clearing).toBe('seems-to-clear');
    expect(warnings.map(({ code }) => code)).toEqual(['seems-cleared']);
    await browser.pass(28 * DAY - 3 * 60 * MINUTE);
    expect(browser.world.notifications.shown.length).toBeGreaterThan(0);
  });

  it('are no good news on a shared computer', async () => {
    const browser = await wiped({ ...reminding, sharedComputer: true });
    expect((await read(browser)).warnings).toEqual([]);
  });
});

describe('a sign-in without a date', () => {
  it('that starts had kept was surely not ended by the closing of the browser', async () => {
    const browser = await createRunningBrowser();
    const token = await browser.signIn('claude', { expiresAt: null });
    for (let start = 0; start < 3; start += 1) {
      browser.close();
      browser.world.server.signIn('claude', { expiresAt: null, token }); // the last tabs come back
      await browser.start();
    }
    await browser.restart();
    expect(endsOf(browser.world)).toEqual(['gone-while-closed']);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
    await browser.signIn('claude', { expiresAt: null });
    await browser.restart();
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });
});

describe('a cookie that is gone at a start, and whose date has passed', () => {
  it('may have been cleared before its date', async () => {
    const browser = await createSettledBrowser();
    browser.close('clears');
    browser.world.clock.advance(30 * DAY);
    await browser.start();
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('has surely reached its end if the browser still lists it', async () => {
    const browser = await createSettledBrowser();
    browser.close();
    browser.world.clock.advance(30 * DAY);
    await browser.start();
    expect(await browser.firstCause()).toBe('sure reached-end');
  });
});

it('"Refused." and a later removal by the browser is no sign-out by Lights Out', async () => {
  const browser = await createSettledBrowser();
  browser.world.server.faults.background = 'forbidden';
  const pressed = await browser
    .app()
    .handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
  expect(pressed.outcome?.kind).toBe('refused');
  await browser.lose('claude', 'evicted');
  expect(await browser.firstCause()).toBe('sure evicted');
});

it('Clear-Site-Data and then one fresh cookie is not blamed on another extension', async () => {
  const browser = await createSettledBrowser();
  const all = browser.world.jar.everything().filter(({ cookie: { domain } }) => domain === 'claude.ai');
  browser.world.jar.drop(({ cookie: { domain } }) => domain === 'claude.ai');
  for (const { cookie } of all) await browser.app().onCookie(cookie, 'deleted');
  const [auth] = all;
  if (!auth) throw new Error('No sign-in');
  const fresh = { ...auth.cookie, name: 'fresh' };
  browser.world.jar.put(fresh, 'plain');
  await browser.app().onCookie(fresh, 'set');
  await browser.app().onChange();
  expect(await browser.firstCause()).toBe('sure could-not-tell');
});
