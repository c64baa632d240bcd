import { expect } from 'vitest';
import { words } from '../../words.ts';
import { askWhy, readOverview } from '../harness/record.ts';
import { expectNoTraces, press, textOf, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'says something true and useful about all the usual reasons on the first day, with no record yet',
  async ({ world, sites }) => {
    const page = await world.openPage('https://claude.ai/');
    const popup = await world.openPopup(await world.tabIdOf(page));
    await waitForText(popup, 'main', /Not signed in here/);
    expect(await textOf(popup, 'main')).not.toContain(words('recordAskTitle')); // nothing has surprised anybody yet
    expect((await readOverview(world)).settings.record.choice).toBe('unasked');
    await askWhy(popup);
    await world.screenshot(popup, 'surprises/07-asks');
    await press(popup, words('keepRecord'));
    await waitFor('the answer to be kept', async () => (await readOverview(world)).settings.record.choice === 'on');
    await press(popup, words('close'));

    await askWhy(popup);
    const said = await textOf(popup, 'dialog[open]');
    expect(said).toMatch(/What happened/);
    expect(said).toMatch(/Lights Out was not here yet/);
    for (const reason of [/closes/, /clear browsing data/, /private window/i, /devices/, /account/, /VPN/])
      expect(said).toMatch(reason);
    expect(said).toContain(words('reason', { of: 'private-window' }));
    expect(said).toContain(words('reason', { of: 'cleared-data' }));
    await world.screenshot(popup, 'surprises/07-first-day', { height: 1_100 });
    await world.screenshot(popup, 'surprises/07-first-day-dark', { dark: true });
    // without a sign-in there is nothing to ask
    expect(sites.requests.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
    await expectNoTraces(world, sites);
  },
);
