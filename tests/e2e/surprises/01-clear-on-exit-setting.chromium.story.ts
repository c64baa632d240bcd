import { expect } from 'vitest';
import { words } from '../../words.ts';
import { warnings } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { clearOnExit } from '../harness/settings/clear-on-exit.ts';
import { signIn, textOf, timeLeft } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

type ContentSettings = {
  readonly cookies: { set(details: { primaryPattern: string; setting: string }): Promise<void> };
};

restartStory(
  'warns before anything is lost when the browser forgets the site at its end, and stops when the site is an exception',
  async ({ profile }) => {
    const world = await profile.open();
    const { tabId } = await signIn(world);
    const popup = await world.openPopup(tabId);
    expect(await timeLeft(popup)).toBe(words('heroSignedIn', { left: 'close', time: '' }));
    expect(await textOf(popup, '.hero')).toMatch(/Claude would keep you for 2[78] days.*forgets sooner/);
    expect(await warnings(popup)).toMatch(/closes/);
    await world.screenshot(popup, 'surprises/01-clears-on-exit');
    await world.screenshot(popup, 'surprises/01-clears-on-exit-dark', { dark: true });
    await popup.close();

    await world.inExtension(async () => {
      const { contentSettings } = (globalThis as unknown as { chrome: { contentSettings: ContentSettings } }).chrome;
      await contentSettings.cookies.set({ primaryPattern: 'https://claude.ai/*', setting: 'allow' });
    });
    const again = await world.openPopup(tabId);
    await waitFor('the days', async () => /^27 days/.test(await timeLeft(again)));
    expect(await warnings(again)).toBe('');
    await profile.close();

    const next = await profile.open();
    expect(
      (await next.inExtension((browser) => browser.cookies.getAll({ domain: 'claude.ai' }))).map(({ name }) => name),
    ).toContain('sessionKey');
  },
  { ...clearOnExit(), build: 'e2e' },
);
