import { expect, it } from 'vitest';
import { readWords } from '../harness/read-words.tsx';

/** The one component test that holds the English words of the leave page; every other asks for them by their keys. */
it('holds the English words of the leave page', async () => {
  const words = await readWords([
    'leave-ask',
    'leave-shared',
    'leave-every-site-shared',
    'leave-begins-last',
    'leave-running',
    'leave-left-2',
    'leave-shared-ended',
    'leave-all-dark',
    'leave-doubts',
    'leave-doubt-removed',
    'leave-removed',
    'leave-cleared',
  ]);
  await expect(words).toMatchFileSnapshot('./leave-words.txt');
});
