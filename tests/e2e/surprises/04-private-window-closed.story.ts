import { expect } from 'vitest';
import { askWhy, diagnose, keepRecord, readJournal, readOverview } from '../harness/record.ts';
import { keptText, submitSignIn, loginAddress } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story('tells that a private window was closed, without a site, and writes nothing else of it down', async ({ world }) => {
  await keepRecord(world);
  const { page, storeId } = await world.openPrivateWindow(loginAddress());
  await submitSignIn(page);
  await waitFor('the sign-in in the private window', async () => (await readOverview(world)).sessions.some(({ ref }) => ref.storeId === storeId));
  await waitFor('its record, in memory', async () => JSON.stringify(await world.inExtension((browser) => browser.storage.session.get('journal'))).includes('claude'));
  expect((await readJournal(world)).entries).toEqual([]);

  await page.close();
  await waitFor('the one line', async () => (await readJournal(world)).privateClosedAt !== null);
  await waitFor('nothing else', async () => !JSON.stringify(await world.inExtension((browser) => browser.storage.session.get('journal'))).includes('claude'));
  expect((await readJournal(world)).entries).toEqual([]);
  expect(await keptText(world)).not.toMatch(/sk-ant/);

  const { causes, privateClosedAt } = await diagnose(world);
  expect(privateClosedAt).not.toBeNull();
  expect(causes[0]).toMatchObject({ code: 'private-window', evidence: ['private-window-closed'] });
  const tab = await world.openPage('https://claude.ai/');
  const popup = await world.openPopup(await world.tabIdOf(tab));
  expect((await askWhy(popup))[0]).toMatch(/private window/i);
  await world.screenshot(popup, 'surprises/04-private-window');
});
