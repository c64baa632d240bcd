import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openRealPopup } from '../harness/browser/real-popup.ts';
import { expectNoTraces, press, signIn, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'opens as a real popup of 400 pixels for the tab in front, and finishes when it is closed in the middle',
  async ({ world, sites }) => {
    await signIn(world, { host: 'platform.claude.com' });
    const tab = await signIn(world);
    const { page } = tab;
    const popup = await openRealPopup(world, tab);
    await timeLeft(popup);
    expect(await textOf(popup, 'h1')).toBe('Claude');
    await waitFor('its size', () =>
      popup.evaluate(
        () => innerWidth === 400 && innerHeight <= 600 && document.documentElement.scrollHeight <= innerHeight,
      ),
    );

    sites.claude.faults.slowSignOut = { when: 'before', ms: 1_000 };
    const arrived = sites.claude.whenSignOutArrives();
    await press(popup, words('signOutHere'));
    await arrived;
    await popup.close();
    await waitFor('the session to end', () => sites.claude.live().length === 1);
    await waitFor('the public page', () => page.evaluate(() => document.body.innerText.includes('Welcome')));

    const reopened = await openRealPopup(world, tab);
    expect(
      await waitFor('what was achieved', async () => (await textOf(reopened, '[role=status]')) || undefined),
    ).toMatch(/^Signed out\. The old sign-in no longer works\./);
    await expectNoTraces(world, sites);
  },
  { args: ['--window-size=1280,1000', '--screen-info={1600x1200}'] },
);
