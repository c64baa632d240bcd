import { describe, expect, it } from 'vitest';
import type { RunView } from '../../utils/core/overview/parts/runs-part.ts';
import type { SiteRule } from '../../utils/core/rules/site-rule.ts';
import type { Outcome } from '../../utils/core/sign-out/outcome.ts';
import { leaveRuleStates, ruleStates } from '../gallery/states/rule-states.ts';
import { words } from '../words.ts';
import { settle } from './harness/drawn-screen.tsx';
import { claude, claudeConsole } from './harness/fake-sites.ts';
import { claudeLive, ended, NOON, overview, settings } from './harness/fake-world.ts';
import { openLeave } from './harness/leave-world.tsx';
import { openOptions } from './harness/options-world.tsx';
import { openPopup, signedOut } from './harness/popup-world.tsx';

const alone = { sites: [claude], sessions: [claudeLive] };
const withRule = (rule: SiteRule) => overview({ ...alone, settings: { ...settings, rules: { claude: rule } } });

const minutes = () => document.querySelector<HTMLInputElement>('.rule input') ?? undefined;

/** Picks a choice of the combobox in the site's card. */
async function choose(kind: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>('.rule select');
  if (select === null) throw new Error('There is no combobox');
  select.value = kind;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

describe('the rule of a site', () => {
  it.each<[string, SiteRule | undefined]>([
    ['last-tab', { kind: 'last-tab' }],
    ['no-look', { kind: 'no-look', minutes: 30 }],
    ['idle', { kind: 'idle', minutes: 30 }],
    ['daily', { kind: 'daily', atMinute: 22 * 60 }],
  ])('is saved as it is chosen: %s', async (kind, rule) => {
    const page = await openOptions(overview(alone));
    await choose(kind);
    expect(page.saved()?.rules).toEqual({ claude: rule });
  });

  it('is dropped where "Never" is chosen, and takes other minutes', async () => {
    const page = await openOptions(withRule({ kind: 'idle', minutes: 30 }));
    await page.type(minutes(), '5');
    expect(page.saved()?.rules).toEqual({ claude: { kind: 'idle', minutes: 5 } });
    await choose('never');
    expect(page.saved()?.rules).toEqual({});
  });

  it('refuses minutes that are none, and says why', async () => {
    const page = await openOptions(withRule({ kind: 'idle', minutes: 30 }));
    await page.type(minutes(), '0');
    expect([page.section('sites').includes(words('byIdleRange', { least: '1', most: '1,440' })), page.saved()]).toEqual(
      [true, null],
    );
  });

  it('forgets what was refused once another choice is made', async () => {
    const page = await openOptions(withRule({ kind: 'no-look', minutes: 30 }));
    await page.type(minutes(), '0');
    await choose('idle');
    expect([
      minutes()?.value,
      page.section('sites').includes(words('byIdleRange', { least: '1', most: '1,440' })),
    ]).toEqual(['30', false]);
    await page.type(minutes(), '0');
    await choose('daily');
    expect([minutes()?.value, page.section('sites').includes(words('quietMissing'))]).toEqual(['22:00', false]);
  });

  it('is not offered where only the person can sign out, and the card says so', async () => {
    const page = await openOptions(overview({ sites: [claudeConsole], sessions: [] }));
    expect(document.querySelector('.rule select')).toBeNull();
    expect(page.section('sites')).toContain(words('ruleCannot', { because: 'guide-only', site: claudeConsole.name }));
  });

  it('is not offered after the last tab where nothing is seen without one, and says so where it was set', async () => {
    const sites = [{ ...claude, signOutFrom: 'open-tab' } as const];
    const kinds = () => [...document.querySelectorAll('.rule option')].map((one) => one.getAttribute('value'));
    await openOptions({ ...overview(alone), sites });
    expect(kinds()).toEqual(['never', 'no-look', 'idle', 'daily']);
    const page = await openOptions({ ...withRule({ kind: 'last-tab' }), sites });
    expect(kinds()).toContain('last-tab');
    expect(page.section('sites')).toContain(words('ruleCannot', { because: 'needs-tab', site: 'Claude' }));
  });

  it('says before that it opens a tab, and what else it ends', async () => {
    const site = { ...claude, signOutFrom: 'tab', alsoEnds: ['Mail'] } as const;
    const page = await openOptions({ ...withRule({ kind: 'last-tab' }), sites: [site] });
    for (const text of [
      words('ruleOpensTab', { site: 'Claude' }),
      words('alsoEnds', { products: 'Mail' }),
      words('ruleMoreUnseen'),
      words('ruleNoDownloads'),
    ])
      expect(page.section('sites')).toContain(text);
  });
});

describe('whether a rule sees downloads', () => {
  const press = async (isAllowed: boolean) => {
    const page = await openOptions(withRule({ kind: 'idle', minutes: 30 }), {
      parts: { requestDownloads: async () => isAllowed },
    });
    page.screen.button(words('ruleAllowDownloads')).focus();
    await page.screen.press(words('ruleAllowDownloads'));
    return page.screen.find('.downloads-seen');
  };

  it('is spoken once it is allowed, and takes the focus of the button that is gone', async () => {
    const line = await press(true);
    expect([line?.textContent, line?.getAttribute('role')]).toEqual([words('ruleSeesDownloads'), 'status']);
    expect(document.activeElement).toBe(line);
  });

  it('is said to be refused, beside the button', async () => {
    const line = await press(false);
    expect(line?.textContent).toContain(words('trouble', { what: 'not-allowed' }));
    expect(document.activeElement?.textContent).toBe(words('ruleAllowDownloads'));
  });
});

it('keeps the place of a keyboard user after "Not now", and says what that did', async () => {
  const counting = leaveRuleStates['leave-rules-count']?.first;
  if (counting === undefined || typeof counting === 'string') throw new Error('No such state');
  const { client, screen, show } = await openLeave(counting);
  const left = { ...counting, ruleNotices: counting.ruleNotices.slice(1) };
  client.replies.push({ ok: true, result: 'dismissed', outcome: null, extra: null, overview: left });
  const button = () => document.querySelector<HTMLButtonElement>('.notice button.bare');
  button()?.focus();
  button()?.click();
  await settle();
  const line = () => screen.find('.rule-said');
  expect([line()?.textContent, line()?.getAttribute('role')]).toEqual([
    words('ruleNotNowDone', { site: 'Claude' }),
    'status',
  ]);
  expect(document.activeElement).toBe(line());
  await show(counting);
  expect(line()?.textContent, 'it counts down again').toBe('');
});

it.each(['not-saved', 'nothing-to-do'] as const)(
  'gives the focus a place, and says nothing of "Not now", where its notice went without it: %s',
  async (result) => {
    const counting = leaveRuleStates['leave-rules-count']?.first;
    if (counting === undefined || typeof counting === 'string') throw new Error('No such state');
    const { client, screen } = await openLeave(counting);
    client.replies.push({ ok: true, result, outcome: null, extra: null, overview: { ...counting, ruleNotices: [] } });
    const button = document.querySelector<HTMLButtonElement>('.notice button.bare');
    button?.focus();
    button?.click();
    await settle();
    expect(document.activeElement).not.toBe(document.body);
    expect(screen.find('.rule-said')?.textContent ?? '').toBe('');
  },
);

it('says on the leave page what came of each sign-out by a rule, until another sign-in is seen', async () => {
  const counting = leaveRuleStates['leave-rules-count']?.first;
  if (counting === undefined || typeof counting === 'string') throw new Error('No such state');
  const { screen, show } = await openLeave(counting);
  const results = () => [...screen.place.querySelectorAll('.rule-results p')].map((one) => one.textContent ?? '');
  expect(results()).toEqual([]);
  const byRule = (id: string, outcome: Outcome, change: Partial<RunView> = {}) =>
    ended(claude, outcome, { id, byRule: true, endedAt: NOON, ...change });
  const after = (...history: RunView[]) => show({ ...counting, ruleNotices: [], history });
  const refused: Outcome = { kind: 'refused', answer: { kind: 'status', status: 500 } };
  const old = byRule('old', signedOut, { endedAt: NOON - 1 });
  await after(
    byRule('a', signedOut),
    byRule('b', refused, { siteName: 'Wiki' }),
    old,
    ended(claude, signedOut, { id: 'pressed', endedAt: NOON }),
  );
  expect(results()).toEqual([
    expect.stringContaining(`Claude: ${words('outcomeLead', { outcome: 'signed-out' })}`),
    expect.stringContaining(words('refusedNext', { when: 'other', site: 'Wiki' })),
  ]);
  await after(byRule('a', signedOut, { newerSeen: true }));
  expect(results()).toEqual([]);
});

it('heeds "Not now" at the notice of a rule', async () => {
  const state = ruleStates['rule-counts'];
  if (state?.first === undefined || typeof state.first === 'string') throw new Error('No such state');
  const popup = await openPopup(state.first);
  expect(document.body.textContent).toContain(words('ruleCounts', { site: 'Claude', time: '42 seconds' }));
  await popup.screen.press(words('ruleNotNow', { site: 'Claude' }));
  expect(popup.sent('not-now').at(-1)).toMatchObject({ type: 'not-now', session: claudeLive.ref });
});
