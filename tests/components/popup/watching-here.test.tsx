import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { onClaude, overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';
import { shownWatch } from '../harness/shown-watch.ts';

const textOf = async (watch: ReturnType<typeof shownWatch> | null) => {
  const { screen } = await openPopup(overview({ watch }), { tab: onClaude });
  return screen.find('.notice')?.textContent ?? '';
};

it('says on every page that a sign-out is watched, and the way back to the settings', async () => {
  expect(await textOf(shownWatch())).toContain(words('watchingHere', { state: 'other', site: 'wiki.firm.example' }));
  expect(await textOf(shownWatch({ state: 'seen' }))).toContain(
    words('watchingHere', { state: 'seen', site: 'wiki.firm.example' }),
  );
  expect(await textOf(shownWatch())).toContain(words('settings'));
});

it.each([
  ['nothing is watched', null],
  ['a guide is followed', shownWatch({ why: 'guide' })],
  ['a site is tried', shownWatch({ why: 'try' })],
])('says nothing where %s', async (_what, watch) => {
  expect(await textOf(watch)).not.toContain(words('watchingHere', { state: 'other', site: 'wiki.firm.example' }));
});
