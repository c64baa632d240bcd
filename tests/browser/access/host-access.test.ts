import { beforeEach, describe, expect, it } from 'vitest';
import { EVERY_SITE } from '../../../utils/core/sites/host-patterns.ts';
import { installBrowser } from '../install-browser.ts';

const granted = new Set<string>();
const keptAway = new Set<string>();
const calls: string[][] = [];
installBrowser({
  cookies: {
    async get({ url }) {
      if (!keptAway.has(url)) return null as never; // so the browser answers; the type does not say it
      throw new Error(`No host permissions for cookies at url: "${url}".`);
    },
  },
  permissions: {
    async contains({ origins = [] }) {
      calls.push([...origins]);
      if (origins.includes('bad')) throw new Error('Invalid pattern');
      return origins.every((origin) => granted.has(origin));
    },
    getAll: async () => ({ origins: [...granted] }),
  },
});
const { createHostAccess } = await import('../../../utils/browser/access/host-access.ts');
const hostAccess = createHostAccess();

beforeEach(() => {
  granted.clear();
  keptAway.clear();
  calls.length = 0;
});

describe('whether sites may be looked at', () => {
  it('is asked in one call where all are granted', async () => {
    for (const host of ['a', 'b']) granted.add(`https://${host}/*`).add(`http://${host}/*`);
    expect(await Promise.all([hostAccess.isGranted(['*://a/*']), hostAccess.isGranted(['*://b/*'])])).toEqual([
      true,
      true,
    ]);
    expect(calls).toEqual([['https://a/*', 'http://a/*', 'https://b/*', 'http://b/*']]);
  });

  it.each(['granted', 'not granted'] as const)(
    'is told for each of many sites where every site is %s',
    async (every) => {
      const hosts = Array.from({ length: 40 }, (_, index) => `site-${index}`);
      for (const host of hosts.slice(1)) granted.add(`https://${host}/*`);
      if (every === 'granted') for (const pattern of [...EVERY_SITE, 'https://site-0/*']) granted.add(pattern);
      const answers = await Promise.all(hosts.map((host) => hostAccess.isGranted([`https://${host}/*`])));
      expect(answers).toEqual(hosts.map((_, index) => every === 'granted' || index > 0));
      expect(calls).toEqual(every === 'granted' ? [[...EVERY_SITE]] : []);
    },
  );

  it('is asked apart for every site at once, which is seldom granted', async () => {
    for (const host of ['a', 'b']) granted.add(`https://${host}/*`);
    const answers = await Promise.all([
      hostAccess.isGranted(['https://a/*']),
      hostAccess.isGranted(EVERY_SITE),
      hostAccess.isGranted(['https://b/*']),
    ]);
    expect(answers).toEqual([true, false, true]);
    expect(calls).toHaveLength(2);
  });

  it('is told for each by itself where one is not granted', async () => {
    granted.add('https://b/*');
    expect(await Promise.all([hostAccess.isGranted(['https://a/*']), hostAccess.isGranted(['https://b/*'])])).toEqual([
      false,
      true,
    ]);
  });

  it('is not so where an administrator keeps extensions from a host, which is granted all the same', async () => {
    for (const host of ['open.test', 'kept.test', 'sub.kept.test']) granted.add(`https://${host}/*`);
    for (const host of ['open.test', 'kept.test', 'sub.kept.test']) granted.add(`http://${host}/*`);
    keptAway.add('https://kept.test/');
    const told = await Promise.all(
      [['*://open.test/*'], ['*://kept.test/*'], ['*://sub.kept.test/*', '*://kept.test/*']].map(hostAccess.isGranted),
    );
    expect(told).toEqual([true, false, false]);
    keptAway.clear();
    expect(await hostAccess.isGranted(['*://kept.test/*'])).toBe(true);
  });

  it('is not so for every site where an administrator keeps extensions from all hosts', async () => {
    for (const pattern of EVERY_SITE) granted.add(pattern);
    keptAway.add('http://any.invalid/');
    expect(await hostAccess.isGranted(EVERY_SITE)).toBe(false);
  });
});
