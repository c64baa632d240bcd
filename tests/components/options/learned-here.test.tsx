import { expect, it } from 'vitest';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

it.each<[SiteView['learned'], boolean, { readonly said: boolean; readonly button: boolean }]>([
  ['no', true, { said: false, button: false }],
  ['not-tried', true, { said: false, button: true }],
  ['tried', true, { said: true, button: true }],
  ['tried', false, { said: false, button: true }],
])('of a way that was shown (%s, site on: %s) says only what is so', async (learned, enabled, shown) => {
  const { screen } = await openOptions(overview({ sessions: [], sites: [{ ...claude, learned, enabled }] }));
  const said = screen.place.textContent?.includes(words('learnedHere', { site: claude.name }));
  expect({ said, button: screen.buttonNames().includes(words('learnedForget')) }).toEqual(shown);
});
