import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { found, openAdding, openWiki, withWiki } from '../harness/adding-world.tsx';

it('asks for the host and its parents down to the registrable domain, and looks there', async () => {
  const page = await openAdding('https://a.wiki.firm.co.uk:8443/page?x=1#y', found());
  await page.find();
  expect(page.asked).toEqual(['*://a.wiki.firm.co.uk/*', '*://wiki.firm.co.uk/*', '*://firm.co.uk/*']);
  expect(page.sent('find-sign-in')).toEqual([
    { type: 'find-sign-in', address: 'https://a.wiki.firm.co.uk:8443', tabId: null, storeId: null },
  ]);
});

it.each([
  ['', words('addTrouble', { what: 'nothing-typed' })],
  ['not a site', words('addTrouble', { what: 'not-an-address' })],
  ['https://user:pass@wiki.example', words('addTrouble', { what: 'not-an-address' })],
  ['chrome://settings', words('addTrouble', { what: 'browser-page' })],
  ['about:config', words('addTrouble', { what: 'browser-page' })],
  ['moz-extension://abc/options.html', words('addTrouble', { what: 'browser-page' })],
  ['com', words('addSuffix', { suffix: 'com' })],
  ['co.uk', words('addSuffix', { suffix: 'co.uk' })],
  ['github.io', words('addSuffix', { suffix: 'github.io' })],
  ['xn--p1ai', words('addSuffix', { suffix: 'xn--p1ai' })],
  ['公司.cn', words('addSuffix', { suffix: 'xn--55qx5d.cn' })],
  ['https://claude.ai/new', words('addBuiltIn', { site: 'Claude' })],
])('says why %j cannot be added, and asks the browser nothing', async (address, said) => {
  const page = await openAdding(address, found());
  await page.find();
  expect(page.screen.find('[role="alert"].refusal')?.textContent).toBe(said);
  expect(page.box().value).toBe(address);
  expect(document.activeElement).toBe(page.box());
  expect(page.asked).toEqual([]);
});

it.each([
  ['192.168.1.20:8080', 'https://192.168.1.20:8080', ['*://192.168.1.20/*']],
  ['http://[::1]:3000', 'http://[::1]:3000', ['*://[::1]/*']],
  ['nas.local', 'https://nas.local', ['*://nas.local/*']],
  ['a.nas.lan', 'https://a.nas.lan', ['*://a.nas.lan/*', '*://nas.lan/*']],
  ['http://intranet', 'http://intranet', ['*://intranet/*']],
  ['bücher.example', 'https://xn--bcher-kva.example', ['*://xn--bcher-kva.example/*']],
  ['ada.github.io', 'https://ada.github.io', ['*://ada.github.io/*']],
])('takes %s', async (address, origin, patterns) => {
  const page = await openAdding(address, found());
  await page.find();
  expect(page.sent('find-sign-in')).toMatchObject([{ address: origin }]);
  expect(page.asked).toEqual(patterns);
});

it.each<['not-allowed' | 'no-access', () => Promise<boolean>]>([
  ['not-allowed', async () => false],
  ['no-access', () => Promise.reject(new Error('Invalid host'))],
])('says so where the browser gives no access: %s', async (what, requestNewSite) => {
  const page = await openAdding('wiki.firm.example', found(), { requestNewSite });
  await page.find();
  expect(page.screen.find('[role="alert"].refusal')?.textContent).toBe(words('addTrouble', { what }));
  expect(page.sent('find-sign-in')).toEqual([]);
  expect(page.box().value).toBe('wiki.firm.example');
});

it('hides what was found while another address is typed, and shows it again', async () => {
  const page = await openWiki();
  await page.type('other.example');
  expect(page.choices(words('addCookies'))).toEqual([]);
  await page.type('https://wiki.firm.example/page');
  expect(page.choices(words('addCookies'))).toHaveLength(2);
});

it('keeps what is being typed while the picture of the background changes', async () => {
  const page = await openAdding('wiki.fi', found());
  await page.show(withWiki);
  expect(page.box().value).toBe('wiki.fi');
});

it('gives the focus back to the button that opened it', async () => {
  const page = await openAdding('wiki.firm.example', found());
  expect(page.screen.find('.adding h3')).not.toBeNull();
  await page.screen.press(words('addLeave'));
  expect(document.activeElement?.textContent).toBe(words('addSite'));
});
