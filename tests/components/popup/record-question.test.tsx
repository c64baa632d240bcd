import { expect, it } from 'vitest';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, ended, overview, settings } from '../harness/fake-world.ts';
import { openPopup, signedOut } from '../harness/popup-world.tsx';

/** The site has ended the sign-in, as a look at it found. */
const refused = { ...claudeLive, refused: true };
const unasked = overview({ settings: defaultSettings, sessions: [refused] });
const saved = (choice: 'on' | 'off'): Reply => ({
  ok: true,
  result: 'saved',
  outcome: null,
  extra: null,
  overview: overview({ sessions: [refused], settings: { ...settings, record: { choice, sitesOff: [] } } }),
});

it('asks once, below the site’s own panel, and says what is kept and where', async () => {
  const { screen } = await openPopup(unasked);
  for (const part of [
    words('recordAskTitle'),
    'stays on this device for 90 days',
    'without passwords or cookie values',
    'you can erase it',
    'Of private windows it keeps only that one was closed',
  ])
    expect(screen.find('.record-ask')?.textContent).toContain(part);
  const panel = screen.find('.panel');
  const card = screen.find('.record-ask');
  expect(card !== null && panel?.compareDocumentPosition(card)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it.each<['on' | 'off', string, string]>([
  ['on', words('keepRecord'), 'Lights Out keeps a record from now on.'],
  ['off', words('noThanks'), 'No record is kept.'],
])('saves the answer "%s" and takes the focus to what it means', async (choice, button, told) => {
  const { client, screen } = await openPopup(unasked);
  client.replies.push(saved(choice));
  await screen.press(button);
  expect(client.commands.at(-1)).toEqual({
    type: 'save-settings',
    from: defaultSettings,
    to: { ...defaultSettings, record: { choice, sitesOff: [] } },
  });
  expect(screen.find('.record-ask')).toBeNull();
  expect(screen.find('.record-told')?.textContent).toContain(told);
  expect(document.activeElement).toBe(screen.find('.record-told'));
});

it('stays where the answer could not be saved', async () => {
  const { client, screen } = await openPopup(unasked);
  client.replies.push({ ok: true, result: 'not-saved', outcome: null, extra: null, overview: unasked });
  await screen.press(words('keepRecord'));
  expect(screen.find('.record-ask')).not.toBeNull();
  expect(screen.text()).toContain(words('trouble', { what: 'not-saved' }));
});

it('does not ask again', async () => {
  expect((await openPopup(overview({ sessions: [refused] }))).screen.find('.record-ask')).toBeNull();
});

it.each<[string, Overview]>([
  ['beside a sign-in', overview({ settings: defaultSettings })],
  ['where nothing tells of a sign-in that ended', overview({ settings: defaultSettings, sessions: [] })],
  [
    'after a sign-out that was wanted',
    overview({ settings: defaultSettings, sessions: [], runs: [ended(claude, signedOut)] }),
  ],
])('does not ask %s', async (_when, first) => {
  expect((await openPopup(first)).screen.find('.record-ask')).toBeNull();
});
