import { expect, it } from 'vitest';
import { readAddAddress, toAddAddress } from '../../../utils/core/discovery/add-address.ts';

it.each([
  { address: 'https://wiki.firm.example', tabId: 7, storeId: '0' },
  { address: 'http://intranet:8080', tabId: null, storeId: 'firefox-container-3' },
  { address: 'https://münchen.example/?a=b&c#d', tabId: 2_147_483_647, storeId: null },
])('gives the address, the tab and the store back: $address', (adding) => {
  expect(readAddAddress(new URL(toAddAddress(adding), 'https://lights-out.invalid/').search)).toEqual(adding);
});

it.each(['', '?tab=7', '?other=1'])('adds nothing where the settings were opened for something else: %j', (search) => {
  expect(readAddAddress(search)).toBeNull();
});

it('takes no number of a tab that is none', () => {
  expect(readAddAddress('?add=a.example&tab=-1')).toEqual({ address: 'a.example', tabId: null, storeId: null });
});
