import { afterEach, expect, it } from 'vitest';
// Loaded only when it is opened; loaded here beforehand, so that no test waits for the disk.
import '../../../components/options/sites/add/AddSite.tsx';
import { toAddAddress } from '../../../utils/core/discovery/add-address.ts';
import { words } from '../../words.ts';
import { found, reply, withWiki } from '../harness/adding-world.tsx';
import { settle } from '../harness/drawn-screen.tsx';
import { defaultStore, privateStore, workContainer } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';
import { shownWatch } from '../harness/shown-watch.ts';

const ADDRESS = 'https://wiki.firm.example';
const stores = [defaultStore, privateStore, workContainer];
const places = { private: words('storePrivate'), Work: 'Work' };

afterEach(() => window.history.replaceState(null, '', window.location.pathname));

/** The panel as it opens from a row or a popup of that store. */
async function openIn(storeId: string, answer = found({ storeId })) {
  const { search } = new URL(toAddAddress({ address: ADDRESS, tabId: 7, storeId }), 'https://lights-out.invalid/');
  window.history.replaceState(null, '', search);
  const page = await openOptions({ ...withWiki, stores });
  page.client.answers = { ...page.client.answers, 'find-sign-in': answer };
  await settle();
  return page;
}

it.each([
  [privateStore.id, places.private],
  [workContainer.id, places.Work],
])('says in which store it looks, before and after: %s', async (storeId, name) => {
  const page = await openIn(storeId);
  expect(page.screen.find('.adding-head')?.textContent).toContain(name);
  await page.screen.press(words('addFind'));
  expect(page.sent('find-sign-in')).toEqual([{ type: 'find-sign-in', address: ADDRESS, tabId: 7, storeId }]);
  expect(page.screen.find('.adding-head')?.textContent).toContain(name);
});

it('looks for another address in the same store, at no tab', async () => {
  const page = await openIn(privateStore.id);
  const box = page.control(words('addAddress'));
  box.value = 'shop.example';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await page.screen.press(words('addFind'));
  expect(page.sent('find-sign-in')).toMatchObject([
    { address: 'https://shop.example', tabId: null, storeId: privateStore.id },
  ]);
});

it('tries and watches in that store', async () => {
  const page = await openIn(workContainer.id);
  await page.screen.press(words('addFind'));
  await page.screen.press(words('addTryNow'));
  await page.screen.press(words('showHow'));
  expect([...page.sent('try-site'), ...page.sent('watch-sign-out')]).toMatchObject([
    { storeId: workContainer.id },
    { storeId: workContainer.id },
  ]);
});

it('says where the store is gone', async () => {
  const page = await openIn(privateStore.id, { kind: 'address-refused', fault: 'no-store' });
  await page.screen.press(words('addFind'));
  expect(page.screen.find('[role="alert"].refusal')?.textContent).toBe(words('addTrouble', { what: 'no-store' }));
});

it('names the store of a watch, and goes on in it with what was shown', async () => {
  const ref = { siteId: 'own:wiki.firm.example', storeId: workContainer.id, partition: null };
  const page = await openOptions({ ...withWiki, stores, watch: shownWatch({ ref, state: 'seen' }) });
  expect(page.screen.find('.watch-notice')?.textContent).toContain(places.Work);
  page.client.answers = { ...page.client.answers, 'find-sign-in': found({ storeId: workContainer.id }) };
  page.client.replies.push(
    reply({ result: 'shown', extra: { kind: 'ways-seen', ways: [], cookies: [] }, overview: withWiki }),
  );
  await page.screen.press(words('done'));
  await page.show({ ...withWiki, stores });
  expect(page.sent('find-sign-in')).toMatchObject([{ tabId: null, storeId: workContainer.id }]);
});

it('says before anything is kept what stays of a site in a private window, and of no other', async () => {
  for (const { id } of stores) {
    const page = await openIn(id);
    expect(page.screen.text()).not.toContain(words('addKeepsPrivate'));
    await page.screen.press(words('addFind'));
    expect(page.screen.text().includes(words('addKeepsPrivate')), id).toBe(id === privateStore.id);
  }
});
