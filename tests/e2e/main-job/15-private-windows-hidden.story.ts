import { expect } from 'vitest';
import { words } from '../../words.ts';
import { signIn, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'says that it cannot see private windows, with the steps to allow it, while that is so',
  async ({ world, browserName }) => {
    const { tabId } = await signIn(world);
    const popup = await world.openPopup(tabId);
    await timeLeft(popup);
    const options = await world.openOptions();
    await waitFor('the steps', async () => (await textOf(options, 'main')).includes(words('privateWindowsHidden')));
    expect(await textOf(options, 'main')).toContain(
      browserName === 'chromium' ? 'Allow in Incognito' : 'Run in Private Windows',
    );
    expect(await textOf(options, 'h2')).toMatch(
      /^Sites \| Reminders \| Sign-outs explained \| .*Shared computer \| Preferences \| History \| Privacy$/,
    );
    await world.screenshot(options, 'main-job/15-options', { width: 1000, fullPage: true });
    await world.screenshot(options, 'main-job/15-options-narrow-dark', { width: 360, fullPage: true, dark: true });
  },
  { privateAccess: false },
);
