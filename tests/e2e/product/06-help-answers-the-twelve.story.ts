import { expect } from 'vitest';
import { words } from '../../words.ts';
import { expectNoTraces, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

/** What people ask, and a word that the answer cannot do without. */
const asked: readonly (readonly [RegExp, RegExp])[] = [
  [/“Signed out\.” prove/, /refused it/],
  [/“Could not tell\.”/, /no sign-in that is still here/],
  [/“Removed here only\.”/, /was not told/],
  [/Why was I signed out/, /“Keep a record”/],
  [/28 days/, /once an hour/],
  [/other devices/, /“Sign out everywhere”/],
  [/shared computers, private windows and containers/, /“Leaving this computer”/],
  [/add a site/, /“Add this site”/],
  [/ask for access/, /only after your press/],
  [/What does it see/, /no passwords/],
  [/send anything/, /no server of ours/],
  [/remove everything/, /“Remove data here”/],
];

story('the help answers the twelve questions, by keyboard alone and without the network', async ({ world, sites }) => {
  const help = await world.openExtensionPage('help.html');
  expect(await help.title()).toBe(words('tabTitle', { open: words('linkHelp') }));
  const answers = (await textOf(help, 'main > section:not(#new)')).split(' | ');
  expect(answers).toHaveLength(asked.length);
  for (const [question, answer] of asked)
    expect(answers.filter((text) => question.test(text) && answer.test(text))).toHaveLength(1);
  await world.screenshot(help, 'product/06-help', { width: 900, height: 1_900 });
  await world.screenshot(help, 'product/06-help-dark', { width: 900, height: 1_900, dark: true });

  await help.bringToFront();
  const isInSearch = () => help.evaluate(() => document.activeElement instanceof HTMLInputElement);
  for (let presses = 0; presses < 6 && !(await isInSearch()); presses += 1) await help.keyboard.press('Tab');
  await help.keyboard.type('shared computer');
  await waitFor('one answer', async () => (await textOf(help, 'main > section')).split(' | ').length === 1);
  expect(await textOf(help, '[role=status]')).toBe(words('helpFound', { count: 1 }));
  await world.screenshot(help, 'product/06-found', { width: 900, height: 500 });
  await help.keyboard.press('Escape');
  await waitFor('all answers', async () => (await textOf(help, 'main > section:not(#new)')).split(' | ').length === 12);
  const fetched = await help.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(fetched.filter((name) => !name.startsWith(world.extensionUrl))).toEqual([]);
  await expectNoTraces(world, sites);
});
