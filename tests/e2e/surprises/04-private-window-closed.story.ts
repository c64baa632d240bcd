import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { askWhy, diagnose, keepRecord, readJournal, readOverview } from '../harness/record.ts';
import { keptText, loginAddress, submitSignIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'tells that a private window was closed, without a site, and writes nothing else of it down',
  async ({ world }) => {
    await keepRecord(world);
    const { page, storeId } = await world.openPrivateWindow(loginAddress());
    await submitSignIn(page);
    await waitFor('the sign-in in the private window', async () =>
      (await readOverview(world)).sessions.some(({ ref }) => ref.storeId === storeId),
    );
    await waitFor('its record, in memory', async () =>
      JSON.stringify(await world.inExtension((browser) => browser.storage.session.get('journal'))).includes('claude'),
    );
    expect((await readJournal(world)).entries).toEqual([]);

    await page.close();
    await waitFor('the one line', async () => (await readJournal(world)).privateClosedAt !== null);
    await waitFor(
      'nothing else',
      async () =>
        !JSON.stringify(await world.inExtension((browser) => browser.storage.session.get('journal'))).includes(
          'claude',
        ),
    );
    expect((await readJournal(world)).entries).toEqual([]);
    expect(await keptText(world)).not.toMatch(/sk-ant/);

    const { causes, privateClosedAt } = await diagnose(world);
    expect(privateClosedAt).not.toBeNull();
    // It is not known which sites were signed in there: only the user can say that it was this one.
    expect(causes[0]?.code).toMatch(/^(private-window|could-not-tell)$/);
    expect(causes.find(({ code }) => code === 'private-window')).toMatchObject({ evidence: ['private-window-closed'] });
    const tab = await world.openPage('https://claude.ai/');
    const popup = await world.openPopup(await world.tabIdOf(tab));
    expect((await askWhy(popup)).some((text) => /private window/i.test(text))).toBe(true);
    await answer(popup, words('reason', { of: 'private-window' }), words('yes'));
    await waitFor('the private window as the first cause', async () =>
      /private window/i.test(await textOf(popup, 'dialog[open] [aria-label="Causes"] > li:first-child')),
    );
    await world.screenshot(popup, 'surprises/04-private-window');
  },
);

/** Presses the answer that stands beside its question. */
function answer(popup: Page, question: string, text: string): Promise<boolean> {
  return waitFor(`the answer "${text}"`, () =>
    popup.evaluate(
      (wanted, reply) => {
        const group = [...document.querySelectorAll('dialog[open] [role=group]')].find(
          (element) => element.querySelector('p')?.textContent === wanted,
        );
        const button = [...(group?.querySelectorAll('button') ?? [])].find((element) => element.textContent === reply);
        button?.click();
        return button !== undefined;
      },
      question,
      text,
    ),
  );
}
