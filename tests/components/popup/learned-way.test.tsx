import { expect, it } from 'vitest';
import type { WatchView } from '../../../utils/core/overview/parts/watch-part.ts';
import type { RunPhase } from '../../../utils/core/sign-out/run.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claudeConsole } from '../harness/fake-sites.ts';
import { consoleLive, container, overview, run, tab } from '../harness/fake-world.ts';
import { openPopup, replyOf } from '../harness/popup-world.tsx';

const seen: WatchView = {
  id: 'w',
  ref: consoleLive.ref,
  siteName: 'Claude Console',
  address: 'https://platform.claude.com',
  tab: 'open',
  why: 'guide',
  state: 'seen',
  ways: [
    {
      method: {
        kind: 'http',
        scope: 'this-browser',
        grade: 'B',
        method: 'POST',
        url: 'https://platform.claude.com/session',
        body: 'action=logout',
        contentType: 'application/x-www-form-urlencoded',
        csrf: null,
        bearer: null,
      },
      says: null,
      reason: 'shown',
      chosen: true,
    },
  ],
};
const open = (watch: WatchView | null) => openPopup(overview({ watch }), { tab: tab('https://platform.claude.com/') });

it('asks whether what was seen shall be used, with the words that would be sent', async () => {
  const { client, screen } = await open(seen);
  const asked = screen.find('[role="group"].notice')?.textContent ?? '';
  expect([asked.includes(words('sawHow')), asked.includes(words('sawWords', { words: 'action=logout' }))]).toEqual([
    true,
    true,
  ]);
  await screen.press(words('useNextTime'));
  expect(client.commands.at(-1)).toEqual({ type: 'use-learned', watchId: 'w' });
});

it('forgets what was seen where nobody wants it', async () => {
  const { client, screen } = await open(seen);
  await screen.press(words('noThanks'));
  expect(client.commands.at(-1)).toEqual({ type: 'end-watch', watchId: 'w' });
});

it.each([
  ['useNextTime', 'learnedKept', 'saved'],
  ['noThanks', 'learnedDropped', 'shown'],
] as const)(
  'says what "%s" did where the question was, and keeps the place of a keyboard user',
  async (name, said, result) => {
    const { client, screen } = await open(seen);
    client.replies.push({ ok: true, result, outcome: null, extra: null, overview: overview({ watch: null }) });
    screen.button(words(name)).focus();
    await screen.press(words(name));
    const line = screen.find('.learned-said');
    expect([line?.textContent, line?.getAttribute('role')]).toEqual([
      words(said, { site: 'Claude Console' }),
      'status',
    ]);
    expect(document.activeElement).toBe(line);
  },
);

it('goes on asking where it could not be saved', async () => {
  const { client, screen } = await open(seen);
  client.replies.push({
    ok: true,
    result: 'not-saved',
    outcome: null,
    extra: null,
    overview: overview({ watch: seen }),
  });
  await screen.press(words('useNextTime'));
  expect([screen.find('.learned-said'), screen.buttonNames().includes(words('useNextTime'))]).toEqual([null, true]);
});

it.each<[string, WatchView | null]>([
  ['nothing is watched', null],
  ['the sign-in is still here', { ...seen, state: 'watching' }],
  ['nothing was learned', { ...seen, ways: [] }],
  ['it is about another sign-in', { ...seen, ref: { ...seen.ref, storeId: 'firefox-container-3' } }],
  ['the user shows a site that is being added', { ...seen, why: 'shown' }],
])('asks nothing where %s', async (_what, watch) => {
  const { screen } = await open(watch);
  expect(screen.buttonNames()).not.toContain(words('useNextTime'));
});

it.each<[RunPhase, typeof container | undefined, boolean]>([
  ['guided', undefined, true],
  ['rechecking', undefined, false],
  ['tidying', undefined, false],
  ['tidying', container, false],
  ['ended', undefined, true],
])('asks only while no sign-out of the site goes on by itself: %s', async (phase, store, isAsked) => {
  const { screen } = await openPopup(overview({ watch: seen, runs: [run(claudeConsole, { phase }, store)] }), {
    tab: tab('https://platform.claude.com/'),
  });
  expect(screen.buttonNames().includes(words('useNextTime'))).toBe(isAsked);
});

it('does not ask from the press of "Check now" until its answer has come', async () => {
  const waiting = overview({ watch: seen, runs: [run(claudeConsole, { phase: 'guided' })] });
  const { client, screen } = await openPopup(waiting, { tab: tab('https://platform.claude.com/') });
  let answer = () => {};
  client.replies.push(new Promise((resolve) => (answer = () => resolve(replyOf(waiting, null)))));
  const isAsked = () => screen.buttonNames().includes(words('useNextTime'));
  await screen.press(words('checkNow'));
  expect([client.commands.at(-1)?.type, isAsked()]).toEqual(['check-again', false]);
  answer();
  await settle();
  expect(isAsked()).toBe(true);
});
