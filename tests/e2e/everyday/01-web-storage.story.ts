import { expect } from 'vitest';
import { words } from '../../words.ts';
import { everydayStory, withEveryFault } from '../harness/everyday.ts';
import { goTo } from '../harness/go-to.ts';
import { readOverview } from '../harness/record.ts';
import { outcome, press, signInAgain, waitForText } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

const host = 'web.whatsapp.com';

everydayStory(
  'sees a sign-in in web storage through an open page alone, and claims nothing that its page cannot show',
  {
    servers: ({ everyday }) => [{ host, site: everyday.whatsapp, cookie: ['WANoiseInfo', host] }],
    cases: [
      { name: 'signed out by the person', says: /^Could not tell\./, alive: [] },
      ...withEveryFault(host, { says: /^Could not tell\./, alive: [host], kept: [] }),
    ],
    confirm: async (popup, { sites, tabs, world }) => {
      await waitForText(popup, '[role=status]', /Sign out on the page that opened/);
      const sent = () => sites.requests.some(({ path }) => path === '/practice/unlink');
      expect(sent(), 'nothing is sent by us').toBe(false);
      void tabs[0]?.page.evaluate(() => document.querySelector<HTMLButtonElement>('main button')?.click());
      await waitFor('the press', sent);
      await press(popup, words('checkNow'));
      await outcome(popup);
      for (const page of await world.pages())
        if (page !== tabs[0]?.page && page.url().includes(host)) await page.close(); // the one that the guide opened
    },
    // It is there while its page is open, and nowhere else: nothing of it was kept.
    beside: async ({ tabs: [tab], world }) => {
      if (tab === undefined) return;
      const isSeen = async () => (await readOverview(world)).sessions.some(({ ref }) => ref.siteId === 'whatsapp');
      await signInAgain(tab.page, { host });
      await waitFor('its row', isSeen);
      const popup = await world.openPopup(tab.tabId);
      await waitForText(popup, 'body', /Signed in/);
      await world.screenshot(popup, 'everyday/01-web-storage-open');
      await popup.close();
      await goTo(tab.page, 'https://status.claude.com/');
      await waitFor('its row to go', async () => !(await isSeen()));
    },
    build: 'every-host',
  },
);
