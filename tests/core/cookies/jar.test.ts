import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { toJar } from '../../../utils/core/cookies/jar.ts';
import { isAtOrBelow } from '../../../utils/core/sites/is-at-or-below.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const hosts = ['', 'a.example', 'b.a.example', 'c.b.a.example', 'ba.example', '10.0.0.1', '0.0.1', '[::1]', 'example'];

it('finds the cookies at domains and below them, each once', () => {
  const cookies = hosts.map((domain) => cookie({ domain }));
  const found = toJar(cookies).atOrBelow(['b.a.example', 'a.example', 'nowhere.example']);
  expect(found.map(({ domain }) => domain).sort()).toEqual(['a.example', 'b.a.example', 'c.b.a.example']);
});

it('finds the same as a look at each cookie', async () => {
  const host = fc.constantFrom(...hosts);
  await fc.assert(
    fc.property(fc.array(host), host, (domains, domain) => {
      const cookies = domains.map((one) => cookie({ domain: one }));
      expect(toJar(cookies).atOrBelow([domain])).toEqual(cookies.filter((one) => isAtOrBelow(one.domain, domain)));
    }),
  );
});
