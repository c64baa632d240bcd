import { expect, it } from 'vitest';
import { isLeaving } from '../../../utils/core/leave/leaving-places.ts';

const places = { hosts: ['claude.ai', 'nas.example:8443'], domains: ['shop.com'] };

it.each([
  ['https://claude.ai/chat', true],
  ['https://status.claude.ai/', false],
  ['https://claude.ai:8443/', false],
  ['https://nas.example:8443/a', true],
  ['https://nas.example/', false],
  ['https://shop.com/', true],
  ['https://shop.com:8443/', true],
  ['https://www.shop.com/basket', true],
  ['https://workshop.com/', false],
  ['https://shop.com.example/', false],
  ['about:blank', false],
  ['not an address', false],
  [undefined, false],
])('a tab at %s: %s', (url, expected) => {
  expect(isLeaving(url, places)).toBe(expected);
});
