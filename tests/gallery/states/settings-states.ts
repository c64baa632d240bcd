import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { WarningView } from '../../../utils/core/overview/warnings.ts';
import { type Clearing, findEarlyEnd } from '../../../utils/core/sessions/early-end.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { characterAi, claude, claudeConsole, google, hub } from '../../components/harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  defaultStore,
  NOON,
  overview,
  privateStore,
  session,
  settings,
  sliding,
  until,
  workContainer,
} from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';

const page = (change: Partial<Overview>, more: Partial<State> = {}): State => ({
  tab: null,
  first: overview(change),
  ...more,
});
const chosen = (change: Partial<Settings>): Settings => ({ ...settings, ...change });
const reminders = (change: Partial<Settings['reminders']>) =>
  chosen({ reminders: { ...settings.reminders, on: true, ...change } });

/** A site that this browser forgets, and its session as that makes it. */
const cleared = (site: SiteView, clearing: Clearing): SiteView => ({ ...site, clearing });
const seen = (live: SessionView, clearing: Clearing): SessionView => ({
  ...live,
  early: findEarlyEnd(live, live.store, clearing),
});
const about = ({ ref }: SessionView) => ({ siteId: ref.siteId, ref });

const privateLive = seen(session(claudeConsole, until(20 * DAY), privateStore), 'unknown');
const closing = session(claude, sliding(12 * MINUTE));
const soon = session(claude, sliding(26 * DAY + 3 * HOUR));
const soonFixed = session(hub, until(20 * HOUR));
const letEnd: SessionView = { ...session(characterAi, until(DAY + 6 * HOUR), workContainer), letEnd: true };

const warned = (clearing: 'clears' | 'seems-to-clear', tone: WarningView['tone'] = 'warning'): Partial<Overview> => ({
  sites: [characterAi, cleared(claude, clearing), claudeConsole],
  stores: [defaultStore, workContainer, privateStore],
  sessions: [characterLive, privateLive, seen(closing, clearing)],
  warnings: [
    ...(tone === 'good'
      ? []
      : [{ code: 'clock-off', offMs: 42 * MINUTE, siteId: null, ref: null, tone: 'warning' } as const]),
    { code: clearing === 'clears' ? 'cleared-on-exit' : 'seems-cleared', ...about(closing), tone },
    { code: 'private-window', ...about(privateLive), tone },
    ...(tone === 'good' ? [] : [{ code: 'ends-soon', ...about(characterLive), tone: 'warning' } as const]),
  ],
});

const checked: Partial<Overview> = {
  sites: [
    cleared(characterAi, 'keeps'),
    cleared(claude, 'clears'),
    cleared(claudeConsole, 'keeps'),
    { ...google, clearing: 'unknown' },
    cleared(hub, 'seems-to-clear'),
  ],
  browserCheck: { access: 'missing', checkedAt: NOON - 3 * DAY },
};
const recorded: Partial<Overview> = {
  record: { sessions: 14, sites: ['claude', 'character-ai'], privateClosedAt: NOON - 2 * DAY },
};
const unasked = chosen({ record: { choice: 'unasked', sitesOff: [] } });
const shared = chosen({
  sharedComputer: true,
  reminders: { ...settings.reminders, on: true, quiet: { fromMinute: 22 * 60, toMinute: 8 * 60 } },
});

const leaving = (change: Partial<Settings['leaving']>): Settings => ({
  ...shared,
  leaving: { ...settings.leaving, ...change },
});

const managed = {
  ...recorded,
  sites: [{ ...characterAi, enabled: false }, claude, claudeConsole],
  sessions: [claudeLive, consoleLive],
  settings: chosen({ sharedComputer: true, sitesOff: ['character-ai'], record: { choice: 'off', sitesOff: [] } }),
  policy: {
    present: true,
    sites: ['claude', 'claude-console'],
    idleMinutes: null,
    remove: [],
    putOffs: null,
    rules: {},
    locked: ['sharedComputer', 'reminders', 'record'],
    problems: [
      { key: 'idleMinutes', kind: 'malformed' },
      { key: 'colour', kind: 'unknown' },
    ],
  },
} satisfies Partial<Overview>;

/** What the options page offers to choose, and what it then shows. */
export const settingsStates: Record<string, State> = {
  'options-warnings': page(warned('seems-to-clear')),
  'options-warnings-firefox': page(warned('seems-to-clear'), { browserName: 'firefox' }),
  'options-closing-dated': page(checked),
  'options-closing-dated-open': page(checked, { unfold: 'all' }),
  'options-closing-kept': page({ ...checked, browserCheck: { access: 'granted', checkedAt: NOON } }),
  'options-closing-not-allowed': page({}, { press: [words('checkOnce')], refuse: 'all' }),
  'options-reminders-on': page(
    {
      settings: reminders({
        beforeMs: [7 * DAY, 3 * DAY, DAY, DAY / 2],
        sitesOff: ['claude'],
        quiet: { fromMinute: 22 * 60, toMinute: 8 * 60 },
      }),
      notifications: 'granted',
    },
    { unfold: 'all' },
  ),
  'options-reminders-most': page({
    settings: reminders({ beforeMs: [14 * DAY, 7 * DAY, 3 * DAY, DAY, DAY / 2] }),
    notifications: 'granted',
  }),
  'options-reminders-missing': page({ settings: reminders({}) }),
  'options-reminders-refused': page(
    { settings: reminders({ quiet: { fromMinute: 22 * 60, toMinute: 8 * 60 } }), notifications: 'granted' },
    {
      type: [
        ['number', '31'],
        ['time', '08:00'],
      ],
    },
  ),
  'options-record-unasked': page({ settings: unasked }),
  'options-record-off': page({ settings: chosen({ record: { choice: 'off', sitesOff: [] } }) }),
  'options-record-empty': page({}),
  'options-record-on': page(
    { ...recorded, settings: chosen({ record: { choice: 'on', sitesOff: ['claude-console'] } }) },
    { unfold: 'all' },
  ),
  'options-record-erase': page(recorded, { press: [words('eraseRecord')] }),
  'options-record-erased': page(recorded, { press: [words('eraseRecord'), words('eraseRecord')] }),
  'options-shared': page({ ...warned('clears', 'good'), settings: shared, notifications: 'granted' }),
  'options-leaving': page({ settings: leaving({ idleMinutes: 5, atMinute: 20 * 60, onLock: true }) }),
  'options-leaving-firefox': page({ settings: leaving({}) }, { browserName: 'firefox' }),
  'options-leaving-refused': page(
    { settings: { ...leaving({ idleMinutes: 1, atMinute: 20 * 60 }), reminders: settings.reminders } },
    { type: [['time', '']] },
  ),
  'options-leaving-managed': page({
    settings: leaving({ idleMinutes: 10 }),
    policy: { ...managed.policy, locked: ['sharedComputer'], idleMinutes: 10, problems: [] },
  }),
  'options-managed': page(managed, { unfold: 'all' }),
  'options-soon': page(
    { sites: [characterAi, claude, claudeConsole, hub], sessions: [soonFixed, letEnd, soon, consoleLive] },
    { at: 'site-claude' },
  ),
  'options-why': page({ sessions: [claudeLive] }, { press: [words('whyOut')] }),
  'options-not-signed-in': page({
    sites: [characterAi, claude, claudeConsole, { ...google, access: 'missing' }],
    sessions: [claudeLive],
  }),
};
