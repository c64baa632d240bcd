import { expect, it } from 'vitest';
import { wayNote } from '../../../components/wording/adding/way-words.ts';
import { createFormat } from '../../../utils/core/format.ts';
import { words } from '../../words.ts';

const mark = {
  role: 'link',
  name: 'Log out',
  testId: null,
  id: null,
  classes: [],
  path: null,
  place: 'link:1',
} as const;

it.each([
  ['/', false],
  ['/home/settings', false],
  ['/anna.schmidt/desk', true],
])('a press on the page %s says on which page, if its address may hold a name: %s', (path, shown) => {
  const url = `https://wiki.example.org${path}`;
  const method = { kind: 'press', scope: 'this-browser', url, steps: [mark], grade: 'B' } as const;
  const note = wayNote({ method, reason: 'words', says: 'Log out' }, { words, format: createFormat('en-GB', 'UTC') });
  expect(note.includes(words('wayOnPage', { path }))).toBe(shown);
  expect(note).toContain(words('wayPresses', { how: 'other' }));
});

it('a press that is found again by what its address says shows that address', () => {
  const steps = [{ ...mark, path: '/ucp.php', word: 'mode=logout' }];
  const method = { kind: 'press', scope: 'this-browser', url: 'https://board.example/', steps, grade: 'B' } as const;
  const note = (reason: 'words' | 'kind') =>
    wayNote({ method, reason, says: 'Log out' }, { words, format: createFormat('en-GB', 'UTC') });
  expect(note('words')).toContain(words('wayLeadsTo', { path: '/ucp.php?mode=logout' }));
  expect(note('kind')).toContain(words('wayPresses', { how: 'own-link' }));
});
