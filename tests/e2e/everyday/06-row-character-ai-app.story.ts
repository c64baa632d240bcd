import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openElsewhere } from '../harness/mission-rows.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story('says how Character.AI’s app is signed out: in itself, closed fully, or installed anew', async ({ world }) => {
  const { tabId } = await signIn(world, { host: 'character.ai' });
  const popup = await world.openPopup(tabId);
  const elsewhere = await openElsewhere(popup);
  expect(elsewhere).toContain(words('pathApps'));
  expect(elsewhere).toContain(words('characterApp'));
  await world.screenshot(popup, 'everyday/06-row-character-app', { fullPage: true });
});
