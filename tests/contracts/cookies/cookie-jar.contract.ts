import { describeStore } from '../../../utils/core/cookies/describe-store.ts';
import type { Contract } from '../contract.ts';
import { insideAnother, plainCookie, RANDOM } from './cookie-parts.ts';
import { listIn, putAndList } from './listed-cookies.ts';

const HOUR = 3_600_000;

export const cookieJarContract: Contract = {
  port: 'CookieJar, reading',
  cases: [
    {
      says: 'lists a host-only cookie and a domain-wide one of the same name apart',
      expected: ['practice claude.ai / domain-wide', 'practice claude.ai / host-only'],
      run: (ports, given) => putAndList(ports, given, [{}, { hostOnly: false }]),
    },
    {
      says: "lists the cookie of a site's parent domain",
      expected: ['practice perplexity.ai / domain-wide'],
      run: (ports, given) => putAndList(ports, given, [{ domain: 'perplexity.ai', hostOnly: false }]),
    },
    {
      says: 'lists a partitioned cookie beside the unpartitioned one of the same name',
      expected: ['practice claude.ai / host-only', 'practice claude.ai / host-only in https://example.org'],
      run: (ports, given) => putAndList(ports, given, [{}, { partition: insideAnother }]),
    },
    {
      says: 'lists a cookie that is not secure',
      expected: ['practice claude.ai / host-only'],
      run: (ports, given) => putAndList(ports, given, [{ secure: false }]),
    },
    {
      says: 'has one cookie where the same was written twice',
      expected: ['practice claude.ai / host-only'],
      run: (ports, given) => putAndList(ports, given, [{}, {}]),
    },
    {
      says: 'tells the end of a cookie in milliseconds, and none for one that ends with the browser',
      expected: ['dated: true', 'undated: null'],
      async run({ clock, cookies }, given) {
        const end = Math.round((clock.now() + HOUR) / 1_000) * 1_000;
        await given.putCookie(plainCookie(given, { name: 'dated', expiresAt: end }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'undated' }), RANDOM);
        const { cookies: listed } = await cookies.list([given.store]);
        return listed
          .map(({ name, expiresAt }) => `${name}: ${expiresAt === null ? 'null' : expiresAt === end}`)
          .sort();
      },
    },
    {
      says: 'tells whether the page itself can read a cookie',
      expected: ['hidden: true', 'shown: false'],
      async run({ cookies }, given) {
        await given.putCookie(plainCookie(given, { name: 'hidden', httpOnly: true }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'shown' }), RANDOM);
        const { cookies: listed } = await cookies.list([given.store]);
        return listed.map(({ name, httpOnly }) => `${name}: ${httpOnly}`).sort();
      },
    },
    {
      says: 'lists no value, only whether it looks random or says "no"',
      expected: { looks: ['empty: false, true', 'guessable: false, false', 'long: true, false'], hasValue: false },
      async run({ cookies }, given) {
        await given.putCookie(plainCookie(given, { name: 'long' }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'guessable' }), 'true');
        await given.putCookie(plainCookie(given, { name: 'empty' }), 'no');
        const { cookies: listed } = await cookies.list([given.store]);
        return {
          looks: listed.map((one) => `${one.name}: ${one.looksRandom}, ${one.looksEmpty}`).sort(),
          hasValue: JSON.stringify(listed).includes(RANDOM),
        };
      },
    },
    {
      says: 'lists what is sent to a front page once, also partitioned: no other path, no other host',
      expected: ['own claude.ai', 'own claude.ai', 'plain claude.ai', 'wide claude.ai'],
      async run({ cookies }, given) {
        await given.putCookie(plainCookie(given, { name: 'own' }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'own', partition: insideAnother }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'wide', hostOnly: false, httpOnly: true }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'path', path: '/settings' }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'plain', secure: false }), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'other', domain: 'perplexity.ai' }), RANDOM);
        const origins = ['https://claude.ai', 'https://claude.ai:443'];
        const listed = await cookies.listSent([given.store], origins);
        return listed.cookies.map(({ name, domain }) => `${name} ${domain}`).sort();
      },
    },
    {
      says: 'knows of no container that was never made',
      expected: 'not-there',
      run: ({ cookies }) => cookies.findContainer('firefox-container-1987'),
    },
    {
      // Chromium names the store that is gone, Firefox takes it for an empty one (tried in 156 and 153).
      says: 'reads the others where one store is gone, and names none of them',
      expected: { cookies: 1, unreadable: [] },
      async run({ cookies }, given) {
        await given.putCookie(plainCookie(given), RANDOM);
        const gone = describeStore('no-such-store');
        const listed = await cookies.list([gone, given.store]);
        return { cookies: listed.cookies.length, unreadable: listed.unreadable.filter((id) => id !== gone.id) };
      },
    },
    {
      says: "keeps a private window's cookies apart from the default store's",
      expected: { byDefault: ['practice claude.ai / host-only'], privately: ['hidden claude.ai / host-only'] },
      async run(ports, given) {
        const store = await given.openPrivateWindow('https://claude.ai/');
        await given.putCookie(plainCookie(given), RANDOM);
        await given.putCookie(plainCookie({ store }, { name: 'hidden' }), RANDOM);
        return { byDefault: await listIn(ports, given.store), privately: await listIn(ports, store) };
      },
    },
    {
      says: 'knows the default store always, and the private one once a window of it is open',
      expected: [true, true, true],
      async run({ cookies }, given) {
        const before = await cookies.stores();
        const { id } = await given.openPrivateWindow('https://claude.ai/');
        const [all, open] = await Promise.all([cookies.stores(), cookies.openStores()]);
        return [
          before.some((store) => store.id === given.store.id),
          all.some((store) => store.id === id && store.kind === 'private'),
          open.some((store) => store.id === id),
        ];
      },
    },
  ],
};
