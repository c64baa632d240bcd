import { expect } from 'vitest';
import { words } from '../../words.ts';
import { keptText, outcome, press, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'finds text that was not sent, in a tab behind, and offers it for copying before it signs out',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world);
    await page.evaluate(() => {
      const area = document.querySelector('textarea');
      if (area) area.value = area.defaultValue = 'In a text area';
      const editable = document.createElement('div');
      editable.contentEditable = 'true';
      editable.textContent = 'In an editable area';
      const host = document.createElement('div');
      host
        .attachShadow({ mode: 'open' })
        .append(Object.assign(document.createElement('textarea'), { value: 'In a shadow' }));
      document.body.append(editable, host);
    });
    await world.openPage('https://status.claude.com/');
    const popup = await world.openPopup(tabId);
    await press(popup, words('signOutHere'));
    const shown = await waitFor('the texts', async () => (await textOf(popup, 'dialog[open]')) || undefined);
    for (const text of ['In a text area', 'In an editable area', 'In a shadow']) expect(shown).toContain(text);
    expect(shown).toContain(words('copyAll'));
    await world.screenshot(popup, 'sign-out/08-unsent-text');
    expect(sites.claude.live()).toHaveLength(2);
    expect(await keptText(world)).not.toContain('In a text area');

    await press(popup, words('signOutHere'));
    expect(await outcome(popup)).toMatch(/^Signed out\./);
    expect(sites.claude.live()).toHaveLength(1);
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('In a text area');
    expect(await keptText(world)).not.toContain('In a text area');
  },
);
