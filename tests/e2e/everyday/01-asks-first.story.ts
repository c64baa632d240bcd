import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { closeTab } from '../harness/close-tab.ts';
import { type EverydayStage, everydayStory, withEveryFault } from '../harness/everyday.ts';
import { outcome, press, signInAgain, textOf, waitForText } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

const host = 'github.com';

everydayStory('opens the page that asks before it signs out, leaves the answer to the person, and says what it saw', {
  servers: ({ everyday }) => [{ host, site: everyday.github, cookie: ['user_session', host] }],
  cases: [
    { name: 'confirmed by the person', says: /^Could not tell\./, alive: [] },
    ...withEveryFault(host, { says: /^Could not tell\./, alive: [host] }),
  ],
  confirm,
  // After one that ended the sign-in, how the person did it is offered for the next time.
  beside: async (stage) => {
    const { servers, sites, tabs, world } = stage;
    const [page, site] = [tabs[0]?.page, servers[0]?.site];
    if (!page || !site) return;
    site.reset();
    await signInAgain(page, { host });
    sites.requests.length = 0;
    const popup = await world.openPopup(tabs[0]?.tabId);
    await press(popup, words('signOutHere'));
    await confirm(popup, stage);
    await outcome(popup, 60_000);
    expect(site.live()).toEqual([]);
    await waitForText(popup, '[role=group]', new RegExp(words('sawHow').replaceAll('?', '\\?')));
    await world.screenshot(popup, 'everyday/01-asks-first-saw-how');
    await press(popup, words('useNextTime'));
    await waitFor('the question to go', async () => !(await textOf(popup, '[role=group]')).includes(words('sawHow')));
    await popup.close();

    await signInAgain(page, { host });
    sites.requests.length = 0;
    const next = await world.openPopup(tabs[0]?.tabId);
    await press(next, words('signOutHere'));
    await waitFor('the end of the session', () => site.live().length === 0, 60_000);
    await outcome(next, 60_000);
    await world.screenshot(next, 'everyday/01-asks-first-next-time');
  },
  build: 'every-host',
});

/** The person answers the page that asks, and has it checked. */
async function confirm(popup: Page, { sites, world }: EverydayStage): Promise<void> {
  await waitForText(popup, '[role=status]', /Sign out on the page that opened/);
  const asking = await world.waitForPage('github.com/logout');
  const sent = () => sites.requests.some(({ method, path }) => method === 'POST' && path === '/logout');
  if (sent()) throw new Error('Nobody had confirmed it yet');
  await asking.waitForSelector('form button');
  await asking.bringToFront(); // a person's press is learned from, a script's is not
  // Not waited for: a page whose form gets no answer answers no question either.
  void asking.click('form button').catch(() => {});
  await waitFor('the confirmation', sent);
  await press(popup, words('checkNow'));
  await waitFor('an answer', async () => /\w/.test(await textOf(popup, '[role=status]')));
  await closeTab(asking);
}
