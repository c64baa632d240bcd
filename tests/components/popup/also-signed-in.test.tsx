import { expect, it } from 'vitest';
import { popupStates } from '../../gallery/states/popup-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { characterLive, claudeLive, onClaude, overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

async function openMany() {
  const { tab, first } = popupStates['twelve-sites'] ?? {};
  if (!tab || !first || typeof first === 'string') throw new Error('No state "twelve-sites"');
  const { client, screen } = await openPopup(first, { tab });
  const search = async (text: string) => {
    const box = screen.find('input[type=search]');
    if (!(box instanceof HTMLInputElement)) throw new Error('No box to search in');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    return [...screen.place.querySelectorAll('.rows .row')].map(({ textContent }) => textContent ?? '');
  };
  return { client, first, screen, search };
}

it('finds a sign-in by its site and by its place, among ten or more', async () => {
  const { screen, search } = await openMany();
  expect(await search('workplace CHAT')).toHaveLength(4);
  const inWork = await search('short work');
  expect(inWork.length).toBeGreaterThan(0);
  for (const row of inWork) expect(row).toMatch(/^ShortWork/);
  expect(await search('nowhere')).toEqual([]);
  expect(screen.text()).toContain(words('noneFound'));
  expect(await search('')).toHaveLength(11);
  expect(screen.text()).not.toContain(words('noneFound'));
});

it('counts no single sign-in, and offers no search among few', async () => {
  const { screen } = await openPopup(overview({ sessions: [claudeLive, characterLive] }), { tab: onClaude });
  expect(screen.find('.also h2')?.textContent).toBe(words('alsoSignedIn', { count: 1 }));
  expect(screen.find('input[type=search]')).toBeNull();
});

it('leads farther where nothing was seen, unless all sites are looked at already', async () => {
  const asked: string[] = [];
  const requestEverySite = async () => asked.push('every site') > 0;
  const { screen } = await openPopup(overview({ sessions: [] }), { parts: { requestEverySite } });
  await screen.press(words('leaveLookAll'));
  expect(asked).toEqual(['every site']);
  const far = await openPopup(overview({ sessions: [], everySite: 'granted' }));
  expect(far.screen.buttonNames()).not.toContain(words('leaveLookAll'));
});

it('keeps the box that narrows the list when fewer than ten are left', async () => {
  const { client, first, screen, search } = await openMany();
  await search('nowhere');
  client.broadcast({ ...first, sessions: first.sessions.slice(0, 5) });
  await settle();
  expect(screen.find('input[type=search]')).toHaveProperty('value', 'nowhere');
  expect((await search('')).length).toBeGreaterThan(1);
});

it('keeps the dialog of a row that was found by a name which goes with its sign-in', async () => {
  const { client, first, screen, search } = await openMany();
  const named = first.sessions.at(-1);
  const sessions = first.sessions.map((one) => (one === named ? { ...one, label: 'Zebra' } : one));
  client.broadcast({ ...first, sessions });
  await settle();
  expect(await search('zebra')).toHaveLength(1);
  screen.place.querySelector<HTMLButtonElement>('.rows .row')?.click();
  await settle();
  screen.place.querySelector<HTMLButtonElement>('.rows .more')?.click();
  await settle();
  const buttons = [...screen.place.querySelectorAll<HTMLButtonElement>('.rows .row-panel button')];
  buttons.find(({ textContent }) => textContent === words('removeDataHere'))?.click();
  await settle();
  const dialog = screen.dialog();
  expect(dialog).not.toBeNull();
  client.broadcast({ ...first, sessions: sessions.slice(0, -1) });
  await settle();
  expect(screen.dialog()).toBe(dialog);
});
