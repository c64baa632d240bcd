import { expect, it } from 'vitest';
import { addingStates } from '../../gallery/states/adding-states.ts';
import { readWords } from '../harness/read-words.tsx';

/** The one component test that holds the English words of "Add a site". */
it('holds the English words of "Add a site"', async () => {
  const words = await readWords(Object.keys(addingStates), '#sites');
  await expect(words).toMatchFileSnapshot('./adding-words.txt');
});
