import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

async function open() {
  const { screen } = await openPopup(overview());
  const key = async (name: string) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    await settle();
    return event;
  };
  const focused = () => document.activeElement?.textContent;
  const more = screen.button(words('more'));
  return { screen, key, focused, more };
}

it('is folded at first, and folds again where its button is pressed again', async () => {
  const { screen, more } = await open();
  expect(more.getAttribute('aria-expanded')).toBe('false');
  expect(screen.buttonNames()).not.toContain(words('removeDataHere'));
  await screen.press(words('more'));
  expect(more.getAttribute('aria-expanded')).toBe('true');
  expect(screen.buttonNames()).toContain(words('removeDataHere'));
  await screen.press(words('more'));
  expect(screen.buttonNames()).not.toContain(words('removeDataHere'));
});

it('unfolds by the arrow key, leads through its buttons, and folds by Escape, which closes nothing else', async () => {
  const { key, focused, more } = await open();
  more.focus();
  await key('ArrowDown');
  expect(focused()).toBe(words('signOutEverywhere'));
  await key('ArrowDown');
  expect(focused()).toBe(words('otherDevices'));
  await key('End');
  expect(focused()).toBe(words('elsewhereTitle'));
  await key('ArrowDown');
  expect(focused()).toBe(words('signOutEverywhere'));
  await key('ArrowUp');
  expect(focused()).toBe(words('elsewhereTitle'));
  const pressed = await key('Escape');
  expect(pressed.defaultPrevented).toBe(true); // or the popup would close
  expect(more.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(more);
  expect((await key('Escape')).defaultPrevented).toBe(false);
});

it('stays open under its dialogs, which Escape closes alone', async () => {
  const { screen, key, more } = await open();
  await screen.press(words('removeDataHere'));
  screen.button(words('cancel')).focus();
  expect((await key('Escape')).defaultPrevented).toBe(true);
  expect(screen.dialog()).toBeNull();
  expect(more.getAttribute('aria-expanded')).toBe('true');
});

it.each(['removeDataHere', 'signOutEverywhere', 'otherDevices'] as const)(
  'keeps an open question when the sign-in ends meanwhile, with what was ticked: %s',
  async (key) => {
    const { client, screen } = await openPopup(overview());
    await screen.press(words(key));
    const question = screen.dialog();
    client.broadcast(overview({ sessions: [] }));
    await settle();
    expect(question).not.toBeNull();
    expect(screen.dialog()).toBe(question);
    screen.button(words('cancel')).focus();
    await screen.press(words('cancel'));
    expect(screen.dialog()).toBeNull();
    expect(screen.text()).toContain(words('notSignedIn'));
    expect(screen.find('.more')?.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement?.localName).toBe('button');
  },
);
