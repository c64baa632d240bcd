import type { ElementHandle } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { outcome, press, signIn, signInAgain, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const at = { host: 'character.ai' };
const HOST = 'plus.character.ai';

story(
  'says what is lost without the host at which Character.AI is asked, and asks for it in a press',
  async ({ world, sites, browserName }) => {
    const { page, tabId } = await signIn(world, at);
    const popup = await world.openPopup(tabId);
    await timeLeft(popup);
    const lost = words('hostMissing', { why: 'checking', site: 'Character.AI', host: HOST });
    expect(await textOf(popup, '.panel')).toContain(lost);
    await world.screenshot(popup, 'product/05-host-missing', { fullPage: true });
    const toHost = () => sites.requests.filter(({ host }) => host === HOST);
    sites.requests.length = 0;
    await press(popup, words('signOutHere'));
    expect(await outcome(popup)).toBe(`Could not tell. ${words('accessGone', { site: 'Character.AI' })}`);
    expect(toHost()).toEqual([]);
    await world.screenshot(popup, 'product/05-host-missing-could-not-tell', { fullPage: true });
    await popup.close();
    if (browserName === 'chromium') return; // no story can press "Allow" there

    // A sign-out that leaves the token alive: with the host it is found out.
    sites.character.reset();
    sites.character.settings.logoutKillsToken = false;
    await signInAgain(page, at);
    const next = await world.openPopup(tabId);
    await timeLeft(next);
    const allow = await next.$(`button[aria-label="${words('allowHost', { host: HOST })}"]`);
    await (allow as ElementHandle<Element>).click(); // a real press: browsers ask only then
    await waitFor('the sentence to go', async () => !(await textOf(next, '.panel')).includes(lost));
    await press(next, words('signOutHere'));
    expect(await outcome(next, 45_000)).toMatch(/^Removed here only\. The old sign-in still works/);
    expect(toHost().length).toBeGreaterThan(1);
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  { prefs: { 'extensions.webextOptionalPermissionPrompts': false } },
);
