import { expect, it } from 'vitest';
import { isPageOf } from '../../../utils/core/sites/is-page-of.ts';

it.each([
  ['https://nas.example', 'https://nas.example/a?b#c', true],
  ['https://nas.example', 'http://nas.example/', true],
  ['https://nas.example', 'https://nas.example:443/', true],
  ['https://nas.example', 'https://nas.example:8443/', false],
  ['https://nas.example:8443', 'https://nas.example:8443/', true],
  ['https://nas.example:8443', 'https://nas.example/', false],
  ['https://nas.example:8443', 'https://nas.example:9443/', false],
  ['https://nas.example:8443', 'https://nas.example:84430/', false],
  ['http://[::1]:8080', 'http://[::1]:8080/', true],
  ['http://[::1]:8080', 'http://[::1]:8081/', false],
  ['https://nas.example', 'https://nas.example@other.example/', false],
  ['https://nas.example', 'ftp://nas.example/', false],
  ['https://nas.example', 'no address', false],
  ['https://nas.example', undefined, false],
])('of the site at %s, %s is a page: %s', (origin, address, expected) => {
  expect(isPageOf({ origins: ['https://other.example:1', origin] }, address)).toBe(expected);
});
