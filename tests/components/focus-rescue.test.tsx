import { expect, it } from 'vitest';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { Result } from '../../utils/messages/protocol.ts';
import { world } from '../gallery/states/leave/leave-records.ts';
import { words } from '../words.ts';
import { type drawScreen, settle } from './harness/drawn-screen.tsx';
import type { FakeClient } from './harness/fake-app.ts';
import { claude, hub } from './harness/fake-sites.ts';
import { ended, NOON, onClaude, onHub, overview, run, settings, tab } from './harness/fake-world.ts';
import { openLeave } from './harness/leave-world.tsx';
import { openOptions } from './harness/options-world.tsx';
import { openPopup, signedOut } from './harness/popup-world.tsx';

type Opened = { readonly client: FakeClient; readonly screen: Awaited<ReturnType<typeof drawScreen>> };

/** A press that takes its own control away: where, what it shows afterwards, what has the focus then, what is said. */
type Press = {
  readonly open: (first: Overview) => Promise<Opened>;
  readonly button: string;
  readonly from: Overview;
  readonly to: Overview;
  readonly focus: string;
  readonly said: string;
  readonly result?: Result;
};

const popupOn = (at: typeof onClaude) => (first: Overview) => openPopup(first, { tab: at });
const withSite = (site: typeof claude, change: Partial<Overview> = {}) => {
  const known = overview({ sessions: [], ...change });
  return { ...known, sites: [...known.sites.filter(({ id }) => id !== site.id), site] };
};
const closed = { ...claude, access: 'missing' } as const;
const asked = {
  ...claude,
  missingHosts: [{ serves: 'checking', host: 'x.example', pattern: '*://x.example/*' }],
} as const;
const nowAllowed = (site: string) => words('nowAllowed', { site });
const first = { ...ended(claude, signedOut), id: 'one' };
const second = { ...ended(hub, signedOut), id: 'two' };
const records = (...runs: (typeof first)[]) => overview({ sites: [claude, hub], sessions: [], runs });
const plan = { because: 'later', beginsAt: NOON + 600_000, plannedFor: NOON + 600_000, waitsFor: 'its-time' } as const;
const plans: Overview['plans'] = [{ ...plan, cancel: 'open' }];
const reminded = { ...settings, reminders: { ...settings.reminders, on: true } };
const shared = { ...settings, sharedComputer: true };

const presses: Readonly<Record<string, Press>> = {
  'Allow, for the site of the tab': {
    open: popupOn(onClaude),
    button: words('allow'),
    from: withSite(closed),
    to: withSite(claude),
    focus: 'Claude',
    said: nowAllowed('Claude'),
  },
  'Allow, for another site': {
    open: popupOn(onHub),
    button: words('allow'),
    from: withSite(closed),
    to: withSite(claude),
    focus: 'hub.example',
    said: nowAllowed('Claude'),
  },
  'Allow, for a host': {
    open: popupOn(onClaude),
    button: words('allowHost', { host: 'x.example' }),
    from: withSite(asked),
    to: withSite(claude),
    focus: 'Claude',
    said: nowAllowed('x.example'),
  },
  'Turn on': {
    open: popupOn(onClaude),
    button: words('turnOn'),
    from: withSite({ ...claude, enabled: false }),
    to: withSite(claude),
    focus: 'Claude',
    said: words('saved'),
  },
  'Look at all sites': {
    open: popupOn(tab('about:blank')),
    button: words('leaveLookAll'),
    from: overview({ sessions: [] }),
    to: overview({ sessions: [], everySite: 'granted' }),
    focus: words('extensionName'),
    said: words('leaveFarther', { count: 0 }),
  },
  'Not now, while the user is on the site’s page': {
    open: popupOn(onClaude),
    button: words('notNow'),
    from: overview({ runs: [run(claude, { phase: 'guided' })] }),
    to: overview(),
    focus: 'Claude',
    said: '',
    result: 'dismissed',
  },
  'Allow, in the card of a site': {
    open: openOptions,
    button: words('allow'),
    from: withSite({ ...closed, required: false }),
    to: withSite({ ...claude, required: false }),
    focus: 'Claude',
    said: nowAllowed('Claude'),
  },
  'Allow, for a host in the card of a site': {
    open: openOptions,
    button: words('allowHost', { host: 'x.example' }),
    from: withSite(asked),
    to: withSite(claude),
    focus: 'Claude',
    said: nowAllowed('x.example'),
  },
  'Delete, where another record is left': {
    open: openOptions,
    button: words('delete'),
    from: records(first, second),
    to: records(second),
    focus: 'Hub',
    said: words('deleted'),
    result: 'dismissed',
  },
  'Delete, for the last record': {
    open: openOptions,
    button: words('delete'),
    from: records(first),
    to: records(),
    focus: words('history'),
    said: words('deleted'),
    result: 'dismissed',
  },
  'Forget this way, at a built-in site': {
    open: openOptions,
    button: words('learnedForget'),
    from: withSite({ ...claude, learned: 'tried' }),
    to: withSite(claude),
    focus: 'Claude',
    said: words('learnedForgotten', { site: 'Claude' }),
    result: 'erased',
  },
  'Allow, for notifications': {
    open: openOptions,
    button: words('allow'),
    from: overview({ settings: reminded, notifications: 'missing' }),
    to: overview({ settings: reminded, notifications: 'granted' }),
    focus: words('reminders'),
    said: '',
  },
  'Keep checking': {
    open: openOptions,
    button: words('keepChecking'),
    from: overview(),
    to: overview({ browserCheck: { access: 'granted', checkedAt: NOON } }),
    focus: words('lastChecked', { date: '' }).slice(0, 12),
    said: words('closingKept'),
  },
  'Stop checking': {
    open: openOptions,
    button: words('stopChecking'),
    from: overview({ browserCheck: { access: 'granted', checkedAt: NOON } }),
    to: overview({ browserCheck: { access: 'missing', checkedAt: NOON } }),
    focus: words('checkOnce'),
    said: '',
  },
  'Cancel, for a sign-out that is planned': {
    open: openOptions,
    button: words('cancel'),
    from: overview({ settings: shared, plans }),
    to: overview({ settings: shared, plans: [] }),
    focus: words('sharedComputer'),
    said: words('cancelled'),
    result: 'dismissed',
  },
  'Cancel, on the leave page': {
    open: (first) => openLeave(first),
    button: words('cancel'),
    from: world({ plans }),
    to: world({ plans: [] }),
    focus: '',
    said: words('cancelled'),
    result: 'dismissed',
  },
};

/** Each; and once more where the storage refused to write it down: it is gone from the screen, and no more claimed. */
const all = Object.entries(presses).flatMap(([name, press]): [string, Press][] => {
  const notSaved: [string, Press] = [`${name}, not saved`, { ...press, result: 'not-saved', said: '' }];
  return press.result === 'dismissed' ? [[name, press], notSaved] : [[name, press]];
});

it.each(all)('gives the focus a place, and speaks, after %s', async (_name, press) => {
  const { client, screen } = await press.open(press.from);
  screen.button(press.button).focus();
  client.replies.push({ ok: true, result: press.result ?? 'saved', outcome: null, extra: null, overview: press.to });
  screen.button(press.button).click();
  client.broadcast(press.to);
  await settle();
  await settle();
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement?.textContent).toContain(press.focus);
  expect(screen.find('output.unseen')?.textContent).toBe(press.said);
});
