import { expect } from 'vitest';
import { words } from '../../words.ts';
import { expectNoTraces, press, signIn, signInAgain, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const HOST = 'letters.example';

story(
  'takes a token with quotes and line breaks, and refuses an endless page, another encoding and a way to another host',
  async ({ world, sites }) => {
    const site = sites.formSite;
    const { page, tabId } = await signIn(world, { host: HOST });
    const cases = [
      { name: 'a usual page', change: {}, ends: true },
      { name: 'a token with quotes, line breaks and markup', change: { token: 'awkward' }, ends: true },
      { name: 'a page of 50 MB', change: { page: 'huge' }, ends: false },
      { name: 'a page in UTF-16', change: { page: 'utf-16' }, ends: false },
      { name: 'a page that leads to another host', change: { page: 'elsewhere' }, ends: false },
    ] as const;
    for (const { name, change, ends } of cases) {
      await site.reset();
      await signInAgain(page, { host: HOST });
      const before = site.live().length;
      Object.assign(site.settings, change);
      sites.requests.length = 0;
      const popup = await world.openPopup(tabId);
      await press(popup, words('signOutHere'));
      await waitFor(
        `a word on ${name}`,
        async () =>
          /^(Signed out|Could not tell|Refused)\.|Sign out on the page|come back/.test(
            await textOf(popup, '[role=status]'),
          ),
        30_000,
      );
      expect(site.live().length, name).toBe(ends ? before - 1 : before);
      if (ends)
        expect(await textOf(popup, '[role=status]'), name).toMatch(/^Signed out\. The old sign-in no longer works\./);
      else expect(await textOf(popup, '[role=status]'), name).not.toMatch(/^Signed out\./);
      const mine = sites.requests.filter(({ path }) => path === '/logout');
      expect(
        mine.every(({ host }) => host === HOST),
        name,
      ).toBe(true);
      if (!ends) await press(popup, words('notNow'));
      await world.screenshot(popup, `sign-out/09-${name.replaceAll(/\W+/g, '-')}`);
      await expectNoTraces(world, sites);
      await popup.close();
    }
  },
  { build: 'e2e' },
);
