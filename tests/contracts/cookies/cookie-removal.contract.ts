import type { Contract } from '../contract.ts';
import { insideAnother, plainCookie, RANDOM } from './cookie-parts.ts';
import { listIn, removeFirst } from './listed-cookies.ts';

export const cookieRemovalContract: Contract = {
  port: 'CookieJar, removing',
  cases: [
    {
      says: 'removes the host-only one of two twins alone',
      expected: ['practice claude.ai / domain-wide'],
      run: (ports, given) => removeFirst(ports, given, [{}, { hostOnly: false }]),
    },
    {
      says: 'removes the domain-wide one of two twins alone',
      expected: ['practice claude.ai / host-only'],
      run: (ports, given) => removeFirst(ports, given, [{ hostOnly: false }, {}]),
    },
    {
      says: "removes a host's cookie and leaves the parent domain's of the same name",
      expected: ['practice perplexity.ai / domain-wide'],
      run: (ports, given) =>
        removeFirst(ports, given, [{ domain: 'www.perplexity.ai' }, { domain: 'perplexity.ai', hostOnly: false }]),
    },
    {
      says: "removes the parent domain's cookie and leaves the host's of the same name",
      expected: ['practice www.perplexity.ai / host-only'],
      run: (ports, given) =>
        removeFirst(ports, given, [{ domain: 'perplexity.ai', hostOnly: false }, { domain: 'www.perplexity.ai' }]),
    },
    {
      says: 'removes the cookie of one path alone',
      expected: ['practice claude.ai / host-only', 'practice claude.ai /deep/down host-only'],
      run: (ports, given) => removeFirst(ports, given, [{ path: '/deep' }, {}, { path: '/deep/down' }]),
    },
    {
      says: 'removes the partitioned cookie and leaves the unpartitioned one',
      expected: ['practice claude.ai / host-only'],
      run: (ports, given) => removeFirst(ports, given, [{ partition: insideAnother }, {}]),
    },
    {
      says: 'removes the unpartitioned cookie and leaves the partitioned one',
      expected: ['practice claude.ai / host-only in https://example.org'],
      run: (ports, given) => removeFirst(ports, given, [{}, { partition: insideAnother }]),
    },
    {
      says: 'removes a cookie that is not secure, and one that the page cannot read',
      expected: [],
      async run(ports, given) {
        await given.putCookie(plainCookie(given, { name: 'plain', secure: false }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'hidden', httpOnly: true }), RANDOM);
        await ports.cookies.remove((await ports.cookies.list([given.store])).cookies);
        return listIn(ports, given.store);
      },
    },
    {
      says: 'removes in one store, and leaves the same cookie in another',
      expected: { byDefault: [], privately: ['practice claude.ai / host-only'] },
      async run(ports, given) {
        const store = await given.openPrivateWindow('https://claude.ai/');
        await given.putCookie(plainCookie(given), RANDOM);
        await given.putCookie(plainCookie({ store }), RANDOM);
        await ports.cookies.remove((await ports.cookies.list([given.store])).cookies);
        return { byDefault: await listIn(ports, given.store), privately: await listIn(ports, store) };
      },
    },
    {
      says: 'leaves no cookie behind where the one to remove is gone already',
      expected: [],
      async run(ports, given) {
        await ports.cookies.remove([plainCookie(given)]);
        return listIn(ports, given.store);
      },
    },
  ],
};
