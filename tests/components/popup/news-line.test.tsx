import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

const told = { sites: 'answered', news: null } as const;
const updated = overview({ introduction: { ...told, news: '0.1.0' } });

it('leads to the news of an update, and notes at once that it was shown', async () => {
  const opened: string[] = [];
  const { client, screen, sent } = await openPopup(updated, {
    parts: { openExtensionPage: async (path) => void opened.push(path) },
  });
  await settle();
  expect(sent('note-told')).toEqual([{ type: 'note-told', what: 'news' }]);
  client.broadcast(overview({ introduction: told })); // noted: it stays as long as this popup is open
  await settle();
  await screen.press(words('whatIsNew'));
  expect(opened).toEqual(['help.html#new']);
  expect(sent('note-told')).toHaveLength(1);
});

it('is not there where there is no news', async () => {
  const { screen, sent } = await openPopup(overview({ introduction: told }));
  expect(screen.buttonNames()).not.toContain(words('whatIsNew'));
  expect(sent('note-told')).toEqual([]);
});

it('leads to the help', async () => {
  const opened: string[] = [];
  const { screen } = await openPopup(overview(), {
    parts: { openExtensionPage: async (path) => void opened.push(path) },
  });
  await screen.press(words('linkHelp'));
  expect(opened).toEqual(['help.html']);
});
