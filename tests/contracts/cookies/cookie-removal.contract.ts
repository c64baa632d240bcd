import type { Contract } from '../contract.ts';
import { insideAnother, plainCookie, RANDOM } from './cookie-parts.ts';
import { describe, listIn, removeAll, removeFirst } from './listed-cookies.ts';

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
      says: 'removes a cookie of each prefix that a name may have',
      expected: [],
      run: (ports, given) =>
        removeAll(ports, given, [
          { name: '__Host-practice', httpOnly: true },
          { name: '__Secure-practice', hostOnly: false },
          { name: '__Http-practice', httpOnly: true, path: '/deep' },
          { name: '__Host-Http-practice', httpOnly: true },
        ]),
    },
    {
      says: 'removes a plain cookie below a secure one of the same name',
      expected: [],
      run: (ports, given) =>
        removeAll(ports, given, [
          { secure: false, path: '/deep' },
          { secure: false, hostOnly: false, path: '/deep' },
          {},
        ]),
    },
    {
      // Firefox 153 lets no extension set a cookie without a name; the story of cookie shapes has a server set it.
      says: 'removes a cookie that has odd signs in its name',
      expected: [],
      run: (ports, given) => removeAll(ports, given, [{ name: 'a b[c]"d"' }]),
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
      says: 'tells which of the cookies were here just before',
      expected: ['practice claude.ai / host-only', 'second claude.ai / host-only'],
      async run(ports, given) {
        for (const name of ['practice', 'second', 'other']) await given.putCookie(plainCookie(given, { name }), RANDOM);
        const gone = plainCookie(given, { name: 'gone' });
        const { cookies } = await ports.cookies.list([given.store]);
        const asked = cookies.filter(({ name }) => name !== 'other');
        return (await ports.cookies.remove([gone, ...asked])).map(describe).sort();
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
