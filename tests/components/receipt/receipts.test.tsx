import { expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { OptionsApp } from '../../../components/options/OptionsApp.tsx';
import { buildReceipt } from '../../../components/receipt/build-receipt.ts';
import { receiptText } from '../../../components/receipt/receipt-text.ts';
import { createFormat } from '../../../utils/core/format.ts';
import { optionsStates } from '../../gallery/states/page-states.ts';
import { words } from '../../words.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { NOON } from '../harness/fake-world.ts';

const first = optionsStates['options-history']?.first;
if (!first || typeof first === 'string') throw new Error('No history');
const speech = { words, format: createFormat('en-GB', 'UTC') };
const receipts = first.history.map((run) => buildReceipt(run, first, NOON, speech));

async function openHistory(parts: Partial<AppDependencies> = {}, shown = first) {
  const client = createFakeClient(shown ?? 'silent');
  const screen = await drawScreen(<OptionsApp />, createFakeApp({ client, tab: null, parts }));
  const records = [...screen.place.querySelectorAll('.records > li')];
  return { client, screen, records };
}

it('lists every record with what was to end and what came of it', async () => {
  const { records } = await openHistory();
  expect(records).toHaveLength(5);
  for (const part of [
    'Claude',
    'everywhere',
    words('outcomeLead', { outcome: 'signed-out' }),
    'The site was asked to end all others',
    words('controlBefore', { answer: 'yes', site: 'Claude' }),
    'At 14:16:52, a page of Claude was used',
    words('answerStatus', { says: 'given', site: 'Claude', status: '200' }),
    words('cookiesRemoved', { count: 6 }),
    'Not ended by this: Claude Console',
    words('wayIn', { by: 'e-mail-link', site: 'Claude' }),
  ]) {
    expect(records[0]?.textContent).toContain(part);
  }
  expect(records[4]?.textContent).toContain(words('historyRunning'));
  expect(records[4]?.querySelector('button')).toBeNull();
});

it('offers one habit that fits, and none after a plain sign-out', () => {
  expect(receipts.map(({ habit }) => habit)).toEqual([
    words('habit', { of: 'ways-in' }),
    words('habit', { of: 'password' }),
    null,
    null,
    null,
  ]);
});

it('tells until when a sign-in lives that may not have ended, and of no sign-in in another store', () => {
  expect(receipts[3]?.remains).toEqual([words('lastsUntil', { date: 'Sun 30 Nov, 14:17' })]);
  expect(receipts[1]?.remains).toEqual([words('wayIn', { by: 'other', site: 'ExampleHub' })]);
  expect(receipts[0]?.remains.join(' ')).toContain('Google is still signed in here');
  expect(receipts[2]?.remains.join(' ')).not.toContain('Google');
});

it('is a text that can be read on paper', () => {
  const [receipt] = receipts;
  const beginning = [
    'Lights Out: receipt of a sign-out at Claude',
    '',
    'When: Fri 21 Nov, 14:16',
    'Finished: .*',
    'Site: Claude',
    'Where: ordinary windows',
    'What was to end: everywhere',
    '',
    'Signed out\\. .*',
    '',
    'Asked and answered',
    '- Before it',
  ];
  expect(receipt && receiptText(receipt, NOON, speech)).toMatch(new RegExp(`^${beginning.join('\n')}`));
});

it('is saved as text and as JSON, without a name of ours in it', async () => {
  const saved: [string, string, string][] = [];
  const { records } = await openHistory({ saveFile: (...file) => saved.push(file) });
  for (const button of [...(records[0]?.querySelectorAll('button') ?? [])].slice(0, 2)) button.click();
  expect(saved.map(([name, type]) => [name, type])).toEqual([
    ['lights-out-claude-2025-11-21-1416.txt', 'text/plain'],
    ['lights-out-claude-2025-11-21-1416.json', 'application/json'],
  ]);
  const json: unknown = JSON.parse(saved[1]?.[2] ?? '');
  expect(json).toMatchObject({
    site: 'Claude',
    scope: 'everywhere',
    outcome: { kind: 'signed-out' },
    startedAt: '2025-11-21T14:16:00.000Z',
    removedCookies: 6,
    requests: [{ way: 'page', answer: { status: 200 } }],
  });
  expect(saved.map(([, , text]) => text).join()).not.toMatch(/"one"|run-|digest|"id"|storeId/);
});

it('is printed alone, as often as asked', async () => {
  let printed = 0;
  const { screen } = await openHistory({ print: () => (printed += 1) });
  await screen.press(words('print'));
  await screen.press(words('print'));
  expect(printed).toBe(2);
  expect(screen.find('.sheet')?.textContent).toContain('receipt of a sign-out at Claude');
});

it('is deleted when asked', async () => {
  const { client, screen } = await openHistory();
  await screen.press(words('delete'));
  expect(client.commands.at(-1)).toEqual({ type: 'dismiss-run', runId: 'one' });
});

it('signs out of all stores after naming them, one sign-out for each', async () => {
  const { client, screen } = await openHistory();
  await screen.press(words('signOutAllStores'));
  expect(screen.dialog()?.textContent).toContain(
    words('allStoresEnds', { site: 'Claude', stores: 'ordinary windows and Work' }),
  );
  await screen.press(words('signOutAllStores'));
  const sent = client.commands.filter(({ type }) => type === 'sign-out');
  expect(sent).toMatchObject([
    { session: { siteId: 'claude', storeId: '0' }, scope: 'this-browser' },
    { session: { siteId: 'claude', storeId: 'firefox-container-3' } },
  ]);
});

it('says before it signs out of all stores what else that may end', async () => {
  const sites = first.sites.map((site) => ({ ...site, mayEndAllAccounts: true }));
  const { screen } = await openHistory({}, { ...first, sites });
  await screen.press(words('signOutAllStores'));
  expect(screen.dialog()?.textContent).toContain(words('allAccounts', { site: 'Claude' }));
});

it.each([
  ['gone-after-asking', 'gone'],
  ['no-probe', 'unasked'],
] as const)('claims no answer of a site that has no question to ask: %s', (reason, answer) => {
  const [run] = first.history;
  const attempts = [
    { method: 0, way: 'visit', at: NOON, answer: { kind: 'visited' }, after: 'could-not-tell' } as const,
  ];
  if (!run) throw new Error('No history');
  const unasked = {
    ...run,
    control: null,
    attempts,
    outcome: { kind: 'could-not-tell', reason, answer: null } as const,
  };
  const { asked } = buildReceipt(unasked, first, NOON, speech);
  expect(asked.at(-1)).toBe(words('checkedAfter', { answer }));
  expect(asked.join(' ')).not.toContain(words('checkedAfter', { answer: 'other' }));
});

it('tells of a removal that an address of the site was not seen', () => {
  const [record] = first.history;
  const [site] = first.sites.filter(({ id }) => id === record?.ref.siteId);
  if (record === undefined || site === undefined) throw new Error('No record');
  const host = { serves: 'former-address', host: 'former.example', pattern: '*://former.example/*' } as const;
  const overview = { ...first, sites: [{ ...site, missingHosts: [host] }] };
  const remains = (reason: 'site-not-told' | null) => {
    const removed = { kind: 'removed-here-only', worksUntil: null, removedCookies: 1, remainingCookies: 0 } as const;
    const outcome = reason === null ? record.outcome : { ...removed, reason };
    return buildReceipt({ ...record, outcome }, overview, NOON, speech).remains;
  };
  const unseen = words('hostMissing', { why: host.serves, site: site.name, host: host.host });
  expect(remains('site-not-told')).toContain(unseen);
  expect(remains(null)).not.toContain(unseen);
});
