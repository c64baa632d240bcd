import { expect } from 'vitest';
import { words } from '../../words.ts';
import { firstCause, keepRecord, waitForEntry } from '../harness/record.ts';
import { dialogText, outcome, press, signIn, signInAgain, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story('knows its own sign-outs and removals', async ({ world }) => {
  await keepRecord(world);
  const { page, tabId } = await signIn(world);
  await waitForEntry(world, 'the sign-in', ({ end }) => end === null);
  const { popup, said } = await signOutHere(world, tabId);
  expect(said).toMatch(/^Signed out\./);
  await waitForEntry(world, 'its end', ({ end }) => end?.kind === 'signed-out-here');
  expect(await firstCause(world)).toEqual({ code: 'signed-out-here', certainty: 'sure' });
  await popup.close();

  await signInAgain(page);
  await waitForEntry(world, 'the second sign-in', ({ end }) => end === null);
  const again = await world.openPopup(tabId);
  const before = Date.now();
  await press(again, words('removeDataHere'));
  await dialogText(again); // a press that comes sooner would be one on the first button again
  await press(again, words('removeDataHere'));
  expect(await outcome(again)).toMatch(/^Removed here only\./);
  await waitForEntry(world, 'its end', ({ end }) => end !== null && end.at >= before);
  expect(await firstCause(world)).toEqual({ code: 'signed-out-here', certainty: 'sure' });
});
