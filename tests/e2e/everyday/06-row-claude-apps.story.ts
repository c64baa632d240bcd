import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openElsewhere } from '../harness/mission-rows.ts';
import { dialogText, press, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'says that Claude’s apps sign out only themselves, and that “everywhere” begins in a browser',
  async ({ world }) => {
    const { tabId } = await signIn(world);
    const popup = await world.openPopup(tabId);
    const elsewhere = await openElsewhere(popup);
    expect(elsewhere).toContain(words('pathApps'));
    expect(elsewhere).toContain(words('claudeApps'));
    await press(popup, words('signOutEverywhere'));
    expect(await dialogText(popup)).toContain('all browsers and devices, apps included');
    await world.screenshot(popup, 'everyday/06-row-claude-apps');
  },
);
