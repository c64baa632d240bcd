import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { addressOfLink, openElsewhere } from '../harness/mission-rows.ts';
import { turnSwitch } from '../harness/settings/preferences.ts';
import { dialogText, expectNoTraces, keptText, outcome, press, signIn, signInAgain, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const LAPTOP = { id: 'tok_practice_1', name: 'Claude Code', createdAt: '2026-10-03T08:00:00Z', revoked: false };
const SERVER = { ...LAPTOP, id: 'tok_practice_2', createdAt: '2026-11-20T17:30:00Z' };

story(
  'tells Claude Code’s tokens from sign-ins, opens their page, and lists and revokes them only as an experiment',
  async ({ world, sites }) => {
    const { claude } = sites;
    const { page, tabId } = await signIn(world);
    claude.settings.tokens = [LAPTOP, SERVER];

    // The words, and the page: it opens at the tokens, not at the sessions.
    const popup = await world.openPopup(tabId);
    expect(await openElsewhere(popup)).toContain(words('claudeCode'));
    const address = await addressOfLink(popup, words('pageLink', { to: 'tokens' }));
    expect(address).toBe('https://claude.ai/settings/claude-code');
    const tokens = await world.openPage(address ?? '');
    expect(await textOf(tokens, 'main')).toContain('Claude Code, 2026-10-03');
    expect(await textOf(tokens, 'main')).not.toContain('Active sessions');
    await tokens.close();

    // No list unless the user turned it on, and no request for one before a press.
    const asked = () => sites.requests.filter(({ path }) => path.includes('oauth_tokens')).map(({ method }) => method);
    expect(await textOf(popup, 'button')).not.toContain(words('tokensTitle'));
    await popup.close();
    const options = await world.openOptions();
    await turnSwitch(options, words('experimentsSwitch'));
    await world.screenshot(options, 'everyday/06-row-experiments');
    await options.close();
    const again = await world.openPopup(tabId);
    await openElsewhere(again);
    expect(asked()).toEqual([]);

    await press(again, words('tokensTitle'));
    const dialog = await waitFor('the list', async () => {
      const text = await dialogText(again);
      return text.includes('Claude Code has access') || /since/.test(text) ? text : undefined;
    });
    for (const key of ['tokensNotSessions', 'tokensUnsure'] as const) expect(dialog).toContain(words(key));
    expect(dialog).toMatch(/3 Oct|Oct 3/);
    expect(dialog).toMatch(/20 Nov|Nov 20/);
    await world.screenshot(again, 'everyday/06-row-tokens');
    expect(asked()).toEqual(['GET']);

    // Each by a press of its own, asked once, and read again.
    await revoke(again, 0);
    await waitFor('what the list shows', async () => /Off the list/.test(await textOf(again, 'dialog [role=status]')));
    expect(claude.settings.tokens).toEqual([SERVER]);
    expect(asked().filter((method) => method === 'POST')).toHaveLength(1);
    await world.screenshot(again, 'everyday/06-row-token-revoked');

    // A site that says yes and does nothing.
    claude.settings.revoking = 'does-nothing';
    await revoke(again, 0);
    await waitFor('the truth', async () => /^Still there/.test(await textOf(again, 'dialog [role=status]')));
    expect(claude.settings.tokens).toEqual([SERVER]);
    expect(await keptText(world)).not.toContain('tok_practice');
    await again.close();

    // A sign-out everywhere leaves the tokens, and says so.
    await signInAgain(page);
    const last = await world.openPopup(tabId);
    await press(last, words('signOutEverywhere'));
    expect(await dialogText(last)).toContain(words('claudeCodeStays'));
    await press(last, words('signOutEverywhere'));
    expect(await outcome(last)).toContain(words('claudeCodeStays'));
    expect(claude.settings.tokens).toEqual([SERVER]);
    await expectNoTraces(world, sites);
  },
);

async function revoke(popup: Page, index: number): Promise<void> {
  await waitFor(`the button of entry ${index}`, () =>
    popup.evaluate((at) => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('dialog[open] li button')][at];
      if (button?.disabled === false) button.click();
      return button?.disabled === false;
    }, index),
  );
}
