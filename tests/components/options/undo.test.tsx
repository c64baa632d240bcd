import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview, settings } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

const badge = words('badgeLabel');
const hasUndo = (page: Awaited<ReturnType<typeof openOptions>>) => page.screen.buttonNames().includes(words('undo'));
async function pressKeys(on: Element, keys: KeyboardEventInit) {
  on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...keys }));
  await settle();
}

it('says that a change is saved, and "Undo" gives exactly the former value back', async () => {
  const page = await openOptions(overview());
  expect([page.change(), hasUndo(page)]).toEqual(['', false]);
  await page.turn(badge);
  expect([page.change(), hasUndo(page)]).toEqual([words('saved'), true]);
  page.screen.button(words('undo')).focus();
  await page.screen.press(words('undo'));
  expect(page.now().settings).toEqual(settings);
  expect(page.sent('save-settings').at(-1)).toMatchObject({ undoes: true });
  expect([page.change(), hasUndo(page)]).toEqual([words('undone'), false]);
  expect(document.activeElement?.textContent).toBe(words('undone'));
});

it('leaves alone what was changed elsewhere since, and says so', async () => {
  const page = await openOptions(overview());
  await page.turn(badge);
  await page.show(overview({ settings })); // another window has turned it back already
  await page.screen.press(words('undo'));
  expect(page.now().settings).toEqual(settings);
  expect([page.change(), hasUndo(page)]).toEqual([words('notUndone'), false]);
});

it('takes back the last change alone', async () => {
  const page = await openOptions(overview());
  await page.turn(badge);
  await page.turn(words('experimentsSwitch'));
  await page.screen.press(words('undo'));
  expect(page.now().settings).toEqual({ ...settings, badge: !settings.badge });
});

it('announces each change, also a second one that is saved', async () => {
  const page = await openOptions(overview());
  await page.turn(badge);
  const first = page.screen.find('.saved [role="status"]')?.firstElementChild;
  await page.turn(badge);
  expect(page.screen.find('.saved [role="status"]')?.firstElementChild).not.toBe(first);
});

it('asks once, however often it is pressed', async () => {
  const page = await openOptions(overview());
  await page.turn(badge);
  const button = page.screen.button(words('undo'));
  button.click();
  button.click();
  await settle();
  expect(page.sent('save-settings')).toHaveLength(2);
  expect(page.change()).toBe(words('undone'));
});

it('undoes by Ctrl+Z where nothing is being typed', async () => {
  const page = await openOptions(overview());
  await page.turn(badge);
  await pressKeys(page.fields('number')[0] ?? document.body, { key: 'z', ctrlKey: true });
  await pressKeys(page.control(badge), { key: 'Z', ctrlKey: true, shiftKey: true });
  expect(page.change()).toBe(words('saved'));
  await pressKeys(page.control(badge), { key: 'z', ctrlKey: true });
  expect(page.change()).toBe(words('undone'));
  expect(page.now().settings).toEqual(settings);
});

it('offers no "Undo" for what could not be saved', async () => {
  const page = await openOptions(overview());
  await page.turn(badge);
  page.client.replies.push({ ok: true, result: 'not-saved', outcome: null, extra: null, overview: page.now() });
  await page.turn(badge);
  expect([page.change(), hasUndo(page)]).toEqual(['', false]);
  expect(page.screen.text()).toContain(words('trouble', { what: 'not-saved' }));
});

it('says of what can no longer be undone just that, and not that somebody changed it', async () => {
  const page = await openOptions(overview());
  await page.turn(badge);
  page.client.replies.push({ ok: true, result: 'nothing-to-do', outcome: null, extra: null, overview: page.now() });
  await page.screen.press(words('undo'));
  expect([page.change(), hasUndo(page)]).toEqual([words('cannotUndo'), false]);
});

it.each([
  ['я', 'KeyZ'],
  ['ζ', 'KeyZ'],
  ['ئ', 'KeyZ'],
  ['z', 'KeyY'],
])('undoes by the key that types %s at %s', async (key, code) => {
  const page = await openOptions(overview());
  await page.turn(badge);
  await pressKeys(page.control(badge), { key, code, ctrlKey: true });
  expect(page.change()).toBe(words('undone'));
});

it.each([
  ['w', 'KeyZ'],
  [';', 'KeyZ'],
  ['н', 'KeyY'],
])('leaves alone what is another shortcut: the key that types %s at %s', async (key, code) => {
  const page = await openOptions(overview());
  await page.turn(badge);
  await pressKeys(page.control(badge), { key, code, ctrlKey: true });
  expect(page.change()).toBe(words('saved'));
});
