import { expect, it } from 'vitest';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { DAY, SECOND } from '../../../utils/core/time.ts';
import { item, leaving, signedOut, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { characterAi, claude, claudeConsole } from '../harness/fake-sites.ts';
import { ended, NOON, session, until, workContainer } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const CLAUDE_AND_TWO = words('leaveDark', { count: 3, sites: 'Claude and 2 more' });
const textOf = (place: Element | null) => (place?.textContent ?? '').replaceAll('\u00a0', ' ');

it('names what is dark, and claims no more', async () => {
  const dark = async (...sites: Parameters<typeof item>[]) =>
    (await openLeave(world({ sessions: [], leave: leaving(sites.map((one) => item(...one))) }))).headline();
  expect(await dark([claude])).toBe(words('leaveDark', { count: 1, sites: 'Claude' }));
  expect(await dark([claude], [characterAi])).toBe(words('leaveDark', { count: 2, sites: 'Claude and Character.AI' }));
  expect(await dark([claude], [characterAi], [claudeConsole])).toBe(CLAUDE_AND_TWO);
  expect((await openLeave(stateOf('leave-these-dark'))).headline()).toBe(CLAUDE_AND_TWO);
});

it('says "All dark" only where it looked at all sites', async () => {
  expect((await openLeave(stateOf('leave-all-dark'))).headline()).toBe(words('leaveAllDark'));
  expect((await openLeave({ ...stateOf('leave-all-dark'), everySite: 'missing' })).headline()).toBe(CLAUDE_AND_TWO);
  expect((await openLeave({ ...stateOf('leave-all-dark'), sites: [{ ...claude, enabled: false }] })).headline()).toBe(
    CLAUDE_AND_TWO,
  );
  expect((await openLeave({ ...stateOf('leave-all-dark'), notices: ['cookies-unreadable'] })).headline()).toBe(
    CLAUDE_AND_TWO,
  );
  expect(
    (await openLeave({ ...stateOf('leave-all-dark'), otherSites: stateOf('leave-every-site').otherSites })).headline(),
  ).toBe(CLAUDE_AND_TWO);
  expect((await openLeave(stateOf('leave-every-site-private'))).headline()).toBe(
    `${words('leaveDark', { count: 2, sites: 'Claude and ExampleHub' })} ${words('leaveCanGo', { private: 'hidden' })}`,
  );
});

it('is green only where the headline says dark', async () => {
  const { screen } = await openLeave(stateOf('leave-left-2'));
  expect(screen.find('.all-dark, .these-dark')).toBeNull();
  expect((await openLeave(stateOf('leave-these-dark'))).screen.find('.these-dark')).not.toBeNull();
});

it('tells what was asked, what remains and what to do about it', async () => {
  const { headline, item: row, screen, lit } = await openLeave(stateOf('leave-left-2'));
  expect(headline()).toBe(words('leaveLeft', { count: 2 }));
  expect(row('Claude')).toContain(words('leaveTabsKept', { count: 1 }));
  expect(row('Character.AI')).toContain('Refused.Character.AI answered with error 500.');
  expect(row('Character.AI')).toContain(words('cookiesLeft', { count: 3 }));
  expect(row('Claude Console')).toContain(words('leaveNeedsYou'));
  expect(lit()).toBe(4);
  const receipt = textOf(screen.find('.leave-receipt'));
  for (const sentence of [
    words('receiptDetails'),
    'When: Fri 21 Nov, 14:16',
    'At 14:16:53, Lights Out asked Claude for the sign-out. Claude answered (200).',
    words('wayBack', { state: 'signed-in', other: 'Google', site: 'Claude' }),
    words('wayIn', { by: 'e-mail-link', site: 'Claude' }),
    words('lastsUntil', { date: 'Sun 30 Nov, 14:17' }),
    words('askedNothing', { site: 'Claude Console' }),
    words('leaveItsPage', { address: 'character-ai.example' }),
    'saved passwords, downloaded files, what was typed into forms, the browser’s own account and its sync, other profiles, apps, and, where that was not ticked, the history and recently closed tabs',
  ])
    expect(receipt).toContain(sentence);
});

it("leads to a site's own page in the store at hand", async () => {
  const { screen, client } = await openLeave(stateOf('leave-needs-you'));
  await screen.press(words('leaveOpenPage'));
  expect(client.commands.at(-1)).toMatchObject({
    type: 'open-page',
    session: { siteId: 'claude-console' },
    page: 'account',
  });
});

it('leads to the page that asks before it signs out, where there is one', async () => {
  const shown = stateOf('leave-needs-you');
  const sites = shown.sites.map((site) => ({ ...site, signOutPage: 'asks' }) as const);
  const { screen, client } = await openLeave({ ...shown, sites });
  await screen.press(words('leaveOpenPage'));
  expect(client.commands.at(-1)).toMatchObject({ type: 'open-page', page: 'sign-out' });
});

it('lights a window again where a sign-in came back', async () => {
  const { headline, item: row, lit } = await openLeave(stateOf('leave-back'));
  expect(headline()).toBe(words('leaveLeft', { count: 1 }));
  expect(row('Claude')).toContain(words('leaveBack'));
  expect(lit()).toBe(1);
});

it("says that a sign-in is gone which the user ended on the site's page, counts it no longer, and claims no more", async () => {
  const { headline, item: row, screen, lit } = await openLeave({ ...stateOf('leave-gone'), everySite: 'granted' });
  expect(headline()).toBe(words('leaveDark', { count: 1, sites: 'Claude' }));
  expect(row('Claude Console')).toContain(words('leaveGone') + words('leaveSeenGone', { site: 'Claude Console' }));
  expect(screen.text()).not.toContain('Sign out there yourself.');
  expect(screen.buttonNames().slice(0, 4)).toEqual([
    words('done'),
    words('leaveDoneGiveBack'),
    words('saveReceipt'),
    words('print'),
  ]);
  expect([lit(), screen.place.querySelectorAll('.house .pane.low').length, screen.find('.house.asleep')]).toEqual([
    0,
    1,
    null,
  ]);
  expect(textOf(screen.find('.leave-receipt'))).not.toContain('Its page:');
  const alone = { ...stateOf('leave-needs-you'), sessions: [] };
  expect((await openLeave({ ...alone, everySite: 'granted' })).headline()).toBe(
    words('leaveGoneNamed', { count: 1, sites: 'Claude Console' }),
  );
});

it('calls nothing gone that it may not look at', async () => {
  const unseen = {
    ...stateOf('leave-needs-you'),
    sessions: [],
    sites: stateOf('leave-needs-you').sites.map((site) => ({ ...site, access: 'missing' }) as const),
  };
  const { headline, item: row } = await openLeave(unseen);
  expect(headline()).toBe(words('leaveLeft', { count: 1 }));
  expect(row('Claude Console')).toContain('Sign out there yourself.');
});

it('is saved and printed as a text without a name of ours in it', async () => {
  const saved: [string, string, string][] = [];
  let printed = 0;
  const { screen } = await openLeave(stateOf('leave-left-2'), {
    parts: { saveFile: (...file) => saved.push(file), print: () => (printed += 1) },
  });
  await screen.press(words('saveReceipt'));
  await screen.press(words('print'));
  const [name, type, text] = saved[0] ?? [];
  expect([name, type, printed]).toEqual(['lights-out-leave-2025-11-21-1416.txt', 'text/plain', 1]);
  const beginning = [
    'Lights Out: receipt of leaving this computer',
    '',
    'When: Fri 21 Nov, 14:16',
    'Finished: .*',
    '',
    'Not finished: 2 left\\.',
    'Lights Out may look at 5 sites in this browser\\.',
    '',
    'Claude',
    '- Signed out\\.',
  ];
  expect(text).toMatch(new RegExp(`^${beginning.join('\n')}`));
  expect(text).not.toMatch(/leave-1|run-|digest|storeId|sessionKey/);
  expect(screen.find('.sheet')?.textContent).toBe(text);
});

it('shows the question again when the receipt is put away', async () => {
  const { screen, client } = await openLeave(stateOf('leave-these-dark'));
  await screen.press(words('done'));
  expect(client.commands.at(-1)).toEqual({ type: 'leave-done' });
});

it('tells of the requests of this run alone, and not of an earlier sign-out at the same place', async () => {
  const startedAt = NOON - 9 * SECOND;
  const attempt = { method: 0, way: 'background', answer: { kind: 'status', status: 200 }, after: 'no' } as const;
  const record = (of: typeof claude, at: number) =>
    ended(of, signedOut, { startedAt: at, attempts: [{ ...attempt, at: NOON - 8 * SECOND }] });
  const asked = async (...history: readonly ReturnType<typeof record>[]) => {
    const { screen } = await openLeave(world({ sessions: [], history, leave: leaving([item(claude)], { startedAt }) }));
    const [, sentence = ''] = words('askedFor', { way: 'other', date: '|', site: 'Claude' }).split('|');
    return textOf(screen.find('.leave-receipt')).includes(sentence);
  };
  expect(await asked(record(claude, startedAt))).toBe(true);
  expect(await asked(record(claude, startedAt - 1))).toBe(false);
  expect(await asked(record(characterAi, startedAt))).toBe(false);
});

it('names a related sign-in as not ended only where it is still here, in the same cookie store', async () => {
  const remains = async (...sessions: readonly SessionView[]) => {
    const { screen } = await openLeave(world({ sessions, leave: leaving([item(claude)]) }));
    return textOf(screen.find('.leave-receipt')).includes(words('notEnded', { sites: 'Claude Console' }));
  };
  expect(await remains()).toBe(false);
  expect(await remains(session(claudeConsole, until(DAY)))).toBe(true);
  expect(await remains(session(claudeConsole, until(DAY), workContainer))).toBe(false);
});

it('says in the receipt that single sign-on comes back by itself, and leads to its own sign-out', async () => {
  const opened: string[] = [];
  const parts = { openExtensionPage: async (path: string) => void opened.push(path) };
  const origin = 'https://login.school.example';
  const behind = {
    ...claude,
    waysIn: [{ kind: 'single-sign-on', at: { origin, host: 'login.school.example' }, isSite: false }],
  } as const;
  const first = world({ sites: [behind], sessions: [], leave: leaving([item(behind)]) });
  const { screen } = await openLeave(first, { parts });
  expect(textOf(screen.find('.leave-receipt'))).toContain(
    words('signOnBack', { at: 'other', site: 'Claude', host: 'login.school.example' }),
  );
  await screen.press(words('signOutOf', { what: 'login.school.example' }));
  expect(opened).toEqual([expect.stringContaining(encodeURIComponent(origin))]);
});
