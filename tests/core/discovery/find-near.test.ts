import { expect, it } from 'vitest';
import { findNear } from '../../../utils/core/discovery/find-near.ts';

const known = ['https://claude.ai', 'https://www.example.com', 'http://nas.local:5000', 'https://x.com', 'about:blank'];

it.each([
  ['https://claud.ai', 'https://claude.ai'],
  ['https://cluade.ai', 'https://claude.ai'],
  ['https://claude.aI.co', null],
  ['https://exmaple.com', 'https://www.example.com'],
  ['https://example.com', 'https://www.example.com'],
  ['https://www.claude.ai', 'https://claude.ai'],
  ['https://nas.local', 'http://nas.local:5000'],
  ['https://wiki.example.com', null],
  ['https://y.com', null],
  ['https://example.net', null],
  ['https://claude.ai', null],
])('finds what %s may have been meant to be: %s', (origin, near) => {
  expect(findNear(origin, known)).toBe(near);
});
