import { expect, it } from 'vitest';
import { readWords } from '../harness/read-words.tsx';

/** The one component test that holds the English words of the popup; every other asks for them by their keys. */
it('holds the English words of the popup', async () => {
  const words = await readWords([
    'loading',
    'unreachable',
    'live',
    'until-close',
    'guided',
    'signed-out',
    'refused-500',
    'access-missing',
    'twelve-sites',
    'row-open',
    'record-ask',
    'first-run',
  ]);
  await expect(words).toMatchFileSnapshot('./popup-words.txt');
});
