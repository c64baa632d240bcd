import type { LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { characterAi, claude, claudeConsole, site } from '../../components/harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  container,
  defaultStore,
  NOON,
  onClaude,
  overview,
  privateStore,
  run,
  session,
  settings,
  sliding,
  tab,
  until,
  workContainer,
} from '../../components/harness/fake-world.ts';
import { shownWatch } from '../../components/harness/shown-watch.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';

const others = [characterLive, consoleLive];
const shared = { ...settings, sharedComputer: true };
const planned = (because: LeaveView['because'], inMs: number): LeaveView => ({
  id: 'leave-1',
  because,
  beginsAt: NOON + inMs,
  putOff: 0,
  startedAt: NOON,
  endedAt: null,
  items: [],
  counts: null,
  clearing: 'unwanted',
});
const withoutHost = {
  ...characterAi,
  missingHosts: [{ serves: 'checking', host: 'plus.character.ai', pattern: '*://plus.character.ai/*' }],
} as const;
const onClaudeWith = (lifetime: Parameters<typeof session>[1]): State => ({
  tab: onClaude,
  first: overview({ sessions: [session(claude, lifetime), ...others] }),
});

const manySites = Array.from({ length: 12 }, (_, index) =>
  site({
    id: `site-${index}`,
    name:
      [
        'The Very Long Name of an Internal Knowledge Assistant',
        'Short',
        'A Workplace Chat With a Name Beyond All Measure and Reason',
      ][index % 3] ?? '',
  }),
);

/** Every state of the popup that has no result. Outcomes stand in their own list. */
export const popupStates: Record<string, State> = {
  loading: { tab: onClaude, first: 'silent' },
  live: { tab: onClaude, first: overview() },
  watching: { tab: onClaude, first: overview({ watch: shownWatch() }) },
  'live-learned-differs': onClaudeWith({
    kind: 'until',
    expiresAt: NOON + 20 * DAY,
    lengthMs: 30 * DAY,
    renewal: { idleMs: 28 * DAY, lastRenewedAt: NOON - 2 * HOUR, renewsFrom: NOON - HOUR },
    differs: { documentedMs: 28 * DAY, learnedMs: 30 * DAY },
  }),
  'until-close': onClaudeWith({ kind: 'browser-session' }),
  'less-than-an-hour': onClaudeWith(until(42 * MINUTE + 9_000, 28 * DAY)),
  'unknown-lifetime': onClaudeWith({ kind: 'unknown' }),
  'unknown-length': onClaudeWith(until(9 * DAY)),
  expired: onClaudeWith(until(-5_000, 28 * DAY)),
  control: { tab: onClaude, first: overview({ runs: [run(claude, { phase: 'control' })] }) },
  deciding: { tab: onClaude, first: overview({ runs: [run(claude, { phase: 'deciding' })] }) },
  rechecking: { tab: onClaude, first: overview({ runs: [run(claude, { phase: 'rechecking' })] }) },
  guided: {
    tab: tab('https://platform.claude.com/'),
    first: overview({ runs: [run(claudeConsole, { phase: 'guided' })] }),
  },
  'guided-still': {
    tab: tab('https://platform.claude.com/'),
    first: overview({ runs: [run(claudeConsole, { phase: 'guided', stillSignedIn: true })] }),
  },
  'no-session': { tab: onClaude, first: overview({ sessions: others }) },
  'no-session-at-all': { tab: onClaude, first: overview({ sessions: [] }) },
  'sign-in-by-likeness': {
    tab: onClaude,
    first: overview({
      sites: [{ ...claude, seenBy: 'likeness' }],
      sessions: [{ ...claudeLive, sign: 'may-be' }],
    }),
  },
  'sign-in-unseen': { tab: onClaude, first: overview({ sites: [{ ...claude, seenBy: 'nothing' }], sessions: [] }) },
  'unknown-site': { tab: tab('https://www.example.org/page'), first: overview() },
  'unknown-site-signed': {
    tab: tab('https://wiki.firm.example/start'),
    first: overview({
      everySite: 'granted',
      otherSites: [
        {
          ref: { siteId: 'other:firm.example', storeId: defaultStore.id, partition: null },
          siteName: 'firm.example',
          store: defaultStore,
          sign: 'may-be',
          domain: 'firm.example',
          host: 'wiki.firm.example',
          reach: 'domain',
        },
      ],
    }),
  },
  'browser-page': { tab: tab('chrome://newtab/'), first: overview() },
  'unseen-page': { tab: tab(null), first: overview() },
  'site-off': {
    tab: onClaude,
    first: overview({ sites: [characterAi, { ...claude, enabled: false }, claudeConsole], sessions: others }),
  },
  'access-missing': {
    tab: onClaude,
    first: overview({ sites: [characterAi, { ...claude, access: 'missing' }, claudeConsole], sessions: others }),
  },
  'access-missing-elsewhere': {
    tab: onClaude,
    first: overview({
      sites: [{ ...characterAi, access: 'missing' }, claude, { ...claudeConsole, access: 'missing' }],
      sessions: [claudeLive],
    }),
  },
  'host-missing': {
    tab: tab('https://character.ai/'),
    first: overview({
      sites: [withoutHost, claude, claudeConsole],
      sessions: [session(withoutHost, until(20 * DAY)), claudeLive],
    }),
  },
  'private-hidden': {
    tab: tab(null, { incognito: true, storeId: null }),
    first: overview({ privateWindows: 'hidden' }),
  },
  'private-visible': {
    tab: tab('https://claude.ai/', { incognito: true, storeId: privateStore.id }),
    first: overview({
      stores: [defaultStore, privateStore],
      sessions: [session(claude, { kind: 'browser-session' }, privateStore), claudeLive],
    }),
  },
  container: {
    tab: tab('https://claude.ai/', { storeId: container.id }),
    first: overview({
      stores: [defaultStore, container],
      sessions: [session(claude, sliding(65 * MINUTE), container), claudeLive],
    }),
  },
  'container-named': {
    tab: tab('https://claude.ai/', { storeId: container.id }),
    first: overview({
      stores: [defaultStore, { ...workContainer, name: 'The research group on the third floor' }],
      sessions: [
        session(claude, sliding(65 * MINUTE), { ...workContainer, name: 'The research group on the third floor' }),
      ],
    }),
  },
  partitioned: {
    tab: onClaude,
    first: overview({ sessions: [claudeLive, session(claude, until(2 * DAY), defaultStore, 'https://example.org')] }),
  },
  'twelve-sites': {
    tab: tab('https://site-0.example/'),
    first: overview({
      sites: manySites,
      stores: [defaultStore, workContainer],
      sessions: manySites.map((one, index) =>
        session(one, until((index + 1) * 31 * HOUR, 28 * DAY), index % 4 === 1 ? workContainer : defaultStore),
      ),
    }),
  },
  'row-open': { tab: onClaude, first: overview(), open: 'Character.AI' },
  'remove-dialog': { tab: onClaude, first: overview(), press: [words('removeDataHere')] },
  'shared-later': { tab: onClaude, first: overview({ settings: shared }) },
  'shared-planned': { tab: onClaude, first: overview({ settings: shared, leave: planned('later', 30 * MINUTE) }) },
  'shared-planned-tomorrow': {
    tab: onClaude,
    first: overview({ settings: shared, leave: planned('time', 22 * HOUR) }),
  },
  unreachable: { tab: onClaude, first: 'unreachable' },
  notices: { tab: onClaude, first: overview({ notices: ['settings-unreadable', 'records-newer'] }) },
};
