import { expect, it } from 'vitest';
import { offeredLanguages } from '../../../utils/core/words/offered-languages.ts';

import { words } from '../../words.ts';
import { overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

it('is chosen from those that are complete, each under its own name, and saved', async () => {
  const { screen, saved } = await openOptions(overview());
  const select = [...screen.place.querySelectorAll('select')].find(
    ({ labels }) => labels[0]?.textContent === words('language'),
  );
  if (!select) throw new Error('No choice of language');
  const names = [...select.options].map(({ text }) => text);
  expect(names).toEqual([words('languageOfBrowser'), ...offeredLanguages.map(({ name }) => name)]);
  expect(select.value).toBe('');
  select.value = 'en';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(saved()?.language).toBe('en');
});
