import { expect, it } from 'vitest';
import { readWords } from '../harness/read-words.tsx';

/**
 * The one component test that holds the English words of the settings page; every other asks for them by their keys.
 */
it('holds the English words of the settings page', async () => {
  const words = await readWords([
    'options-rich',
    'options-history',
    'options-warnings',
    'options-reminders-on',
    'options-closing-dated',
    'options-shared',
    'options-record-erase',
    'options-record-off',
  ]);
  await expect(words).toMatchFileSnapshot('./options-words.txt');
});
