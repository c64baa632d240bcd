import { beforeEach, expect, it } from 'vitest';
import { ADDING_KEY, UNFINISHED_KEY } from '../../utils/storage/session-keys.ts';
import { installBrowser } from './install-browser.ts';

const memory = new Map<string, unknown>();
const session = {
  get: async (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, memory.get(key)])),
  remove: async (keys: readonly string[]) => {
    for (const key of keys) memory.delete(key);
  },
};
installBrowser({ storage: { session } as never });
const { privateNotes } = await import('../../utils/browser/private-notes.ts');

beforeEach(() => memory.clear());

it.each([
  ['of a private window', { from: 'private-window' }],
  ['of nobody knows which window', { place: 'more' }],
])(
  'forgets with the last private window what was begun there, and the site that was to be added: %s',
  async (_, one) => {
    memory.set(ADDING_KEY, '?add=https%3A%2F%2Fsecret.example&store=1');
    memory.set(UNFINISHED_KEY, one);
    await privateNotes.drop();
    expect([...memory]).toEqual([]);
  },
);

it('leaves what was begun in another window', async () => {
  memory.set(UNFINISHED_KEY, { from: 'window' });
  memory.set('journal', 'kept');
  await privateNotes.drop();
  expect([...memory.keys()]).toEqual([UNFINISHED_KEY, 'journal']);
});
