import { beforeEach, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { installBrowser } from '../install-browser.ts';

const there: Cookie[] = [];
const asked: unknown[] = [];
installBrowser({
  runtime: { getURL: () => 'moz-extension://lights-out/' },
  browsingData: {
    async remove(...options: unknown[]) {
      asked.push(options);
    },
  },
});
const { endAtAddresses } = await import('../../../utils/browser/cookies/end-at-address.ts');

const storeId = 'firefox-container-1';
const six = cookie({ name: 'six', domain: '[::1]', hostOnly: true, storeId });
const end = (one: Cookie) => endAtAddresses([one], async () => there);

beforeEach(() => {
  asked.length = 0;
  there.splice(0, there.length, six, cookie({ storeId }));
});

it('asks Firefox for all cookies of an address, in the store of the cookie alone', async () => {
  await end(six);
  expect(asked).toEqual([[{ hostnames: ['[::1]'], cookieStoreId: storeId }, { cookies: true }]]);
});

it('leaves them where one of them is to stay', async () => {
  there.push({ ...six, name: 'stays' });
  await end(six);
  expect(asked).toEqual([]);
});

it('asks for no cookie of a host with a name', async () => {
  await end(cookie({ storeId }));
  expect(asked).toEqual([]);
});
