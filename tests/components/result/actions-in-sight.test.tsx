import { afterEach, expect, it, vi } from 'vitest';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { ended, onClaude, overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

afterEach(() => vi.restoreAllMocks());

it('brings the buttons below a result whole into sight, and the result itself last', async () => {
  const seen: string[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    seen.push(this.className);
  });
  const refused = ended(claude, { kind: 'refused', answer: { kind: 'status', status: 500 } });
  const { screen } = await openPopup(overview({ runs: [refused] }), { tab: onClaude });
  expect(screen.text()).toContain(words('outcomeLead', { outcome: 'refused' }));
  expect(seen.slice(0, 2)).toEqual(['actions', 'result warn']);
});

it('moves nothing where nothing was done', async () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
  await openPopup(overview(), { tab: onClaude });
  expect(scroll).not.toHaveBeenCalled();
});
