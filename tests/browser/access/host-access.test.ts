import { beforeEach, describe, expect, it } from 'vitest';
import { installBrowser } from '../install-browser.ts';

const granted = new Set<string>();
const calls: string[][] = [];
installBrowser({
  permissions: {
    async contains({ origins = [] }) {
      calls.push([...origins]);
      if (origins.includes('bad')) throw new Error('Invalid pattern');
      return origins.every((origin) => granted.has(origin));
    },
  },
});
const { hostAccess } = await import('../../../utils/browser/access/host-access.ts');

beforeEach(() => {
  granted.clear();
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

  it('is told for each by itself where one is not granted', async () => {
    granted.add('https://b/*');
    expect(await Promise.all([hostAccess.isGranted(['https://a/*']), hostAccess.isGranted(['https://b/*'])])).toEqual([
      false,
      true,
    ]);
  });
});
