import { expect, it, vi } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { characterLive, claudeLive, onClaude, overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

const both = overview({ sessions: [claudeLive, characterLive] });
const name = characterLive.siteName;

/** A popup with the row of another site unfolded. */
async function openRow() {
  const opened = await openPopup(both, { tab: onClaude });
  const row = () => [...opened.screen.place.querySelectorAll<HTMLButtonElement>('.row')];
  row()[0]?.click();
  await settle();
  const press = async (text: string) => {
    const all = [...opened.screen.place.querySelectorAll<HTMLButtonElement>('.row-panel button')];
    const found = all.find(({ textContent }) => textContent === text);
    found?.focus();
    found?.click();
    await settle();
  };
  const show = async (next: typeof both) => {
    opened.client.broadcast(next);
    await settle();
  };
  return { ...opened, row, press, show };
}

it.each(['removeDataHere', 'whyOut'] as const)(
  'keeps the row of an open dialog whose sign-in goes meanwhile, and says there what became of it: %s',
  async (key) => {
    const { screen, row, press, show } = await openRow();
    await press(words('more'));
    await press(words(key));
    // loaded on demand
    const dialog = await vi.waitFor(() => screen.dialog() ?? Promise.reject(new Error('No dialog')));
    await show(overview({ sessions: [claudeLive] }));
    expect(screen.dialog()).toBe(dialog);
    const leave = [...dialog.querySelectorAll('button')].find(({ textContent }) =>
      [words('cancel'), words('close')].includes(textContent ?? ''),
    );
    leave?.focus();
    leave?.click();
    await settle();
    expect(screen.dialog()).toBeNull();
    expect(row().map(({ textContent }) => textContent)).toEqual([expect.stringContaining(name)]);
    expect(screen.find('.row-panel')?.textContent).toContain(words('notSignedIn'));
    expect(document.activeElement?.closest('.row-panel')).not.toBeNull();
  },
);

it('says that nobody is signed in where the whole store of an open dialog’s row is gone', async () => {
  const { screen, press, show } = await openRow();
  await press(words('more'));
  await press(words('removeDataHere'));
  expect(screen.dialog()).not.toBeNull();
  const stores = both.stores.filter(({ id }) => id !== characterLive.ref.storeId);
  await show(overview({ sessions: [claudeLive], stores }));
  await screen.press(words('cancel'));
  expect(screen.find('.row-panel')?.textContent ?? words('notSignedIn')).toContain(words('notSignedIn'));
  expect([...screen.place.querySelectorAll('.row-panel button')].map(({ textContent }) => textContent)).not.toContain(
    words('signOutHere'),
  );
});

it('drops the row of a sign-in that goes while no dialog is open', async () => {
  const { row, show } = await openRow();
  await show(overview({ sessions: [claudeLive] }));
  expect(row()).toEqual([]);
});

it('keeps a dialog of the tab’s own site where the tab goes elsewhere, and moves on when it is closed', async () => {
  let tab = onClaude;
  const { client, screen } = await openPopup(both, { parts: { readTab: async () => tab } });
  await screen.press(words('removeDataHere'));
  const dialog = screen.dialog();
  tab = { ...onClaude, url: 'https://elsewhere.example/' };
  client.broadcast(overview({ sessions: [characterLive] }));
  await settle();
  expect(dialog).not.toBeNull();
  expect(screen.dialog()).toBe(dialog);
  expect(screen.find('h1')?.textContent).toBe(claudeLive.siteName);
  screen.button(words('cancel')).focus();
  await screen.press(words('cancel'));
  expect(screen.find('h1')?.textContent).toBe('elsewhere.example');
  expect(document.activeElement).toBe(screen.find('h1'));
});
