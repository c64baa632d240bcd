import { expect } from 'vitest';
import { words } from '../../words.ts';
import { runPrivileged } from '../harness/firefox/firefox-remote.ts';
import { outcome, press, signIn, signOutHere, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  "keeps first parties apart where Firefox isolates by them, and sends no other one's sign-in",
  async ({ world, sites }) => {
    // not from the start: the harness itself names no first party
    const isolate = (to: boolean) =>
      runPrivileged(world.engine.browser, `Services.prefs.setBoolPref('privacy.firstparty.isolate', ${to})`);
    await isolate(true);
    const { tabId } = await signIn(world);
    const [own] = sites.claude.live().filter(({ device }) => device !== 'Phone');
    const embedded = sites.claude.createSession('grace@example.test', 'Practice').session;
    await world.inExtension(
      (browser, value) =>
        browser.cookies.set({
          url: 'https://claude.ai/',
          domain: 'claude.ai',
          name: 'sessionKey',
          value,
          secure: true,
          httpOnly: true,
          expirationDate: Date.now() / 1_000 + 86_400,
          firstPartyDomain: 'stranger.example',
        }),
      sites.claude.secretOf(embedded.id),
    );
    const parties = () =>
      world.inExtension(async (browser) => {
        const all = await browser.cookies.getAll({ domain: 'claude.ai', firstPartyDomain: null as never });
        return all
          .filter(({ name }) => name === 'sessionKey')
          .map(({ firstPartyDomain }) => firstPartyDomain)
          .sort();
      });
    expect(await parties()).toEqual(['claude.ai', 'stranger.example']);

    const { popup, said } = await signOutHere(world, tabId);
    expect(said).toMatch(/^Signed out\. The old sign-in no longer works\./);
    const isAlive = (id: string | undefined) => sites.claude.live().some((one) => one.id === id);
    expect([isAlive(own?.id), isAlive(embedded.id)]).toEqual([false, true]);
    expect(await parties()).toEqual(['stranger.example']);
    await waitFor('the other row', async () => /inside stranger\.example/.test(await textOf(popup, 'li')));

    // Signed in once more: what is here is removed under every first party.
    await popup.close();
    const again = await signIn(world);
    const second = await world.openPopup(again.tabId);
    await press(second, words('removeDataHere'));
    await waitFor('the plan', async () => /cookies: /.test(await textOf(second, 'dialog[open]')));
    await press(second, words('removeDataHere'));
    expect(await outcome(second)).toMatch(/^Removed here only\./);
    expect(await parties()).toEqual([]);
    await isolate(false);
  },
);
