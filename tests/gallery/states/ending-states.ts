import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import type { Clearing } from '../../../utils/core/sessions/early-end.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { claude, claudeConsole, site } from '../../components/harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  defaultStore,
  NOON,
  onClaude,
  overview,
  privateStore,
  session,
  settings,
  sliding,
  tab,
  until,
} from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';
import { withWarnings } from './with-warnings.ts';

const others = [characterLive, consoleLive];
const shared = { ...settings, sharedComputer: true };
const bySetting: Clearing = 'clears';
const clearedWith = (clearing: Clearing) => ({ ...claude, clearing });
const warned = (change: Parameters<typeof overview>[0], more: Partial<State> = {}): State => ({
  tab: onClaude,
  first: withWarnings(overview(change)),
  ...more,
});
const cleared = (clearing: Clearing, more: Partial<State> = {}): State =>
  warned(
    {
      sites: [clearedWith(clearing), claudeConsole],
      sessions: [session(clearedWith(clearing), sliding(12 * MINUTE)), consoleLive],
    },
    more,
  );

const inPrivate = tab('https://claude.ai/', { incognito: true, storeId: privateStore.id });
const privately = (change: Parameters<typeof overview>[0] = {}, more: Partial<State> = {}): State =>
  warned(
    {
      stores: [defaultStore, privateStore],
      sessions: [session(claude, sliding(12 * MINUTE), privateStore), claudeLive],
      ...change,
    },
    { tab: inPrivate, ...more },
  );

const endedOn = (end: Pick<SessionEnd, 'kind'> & { kind: 'gone-while-closed' | 'reached-end' }): State => {
  const last: SessionEnd =
    end.kind === 'reached-end'
      ? { kind: 'reached-end', shownBy: 'cookie', at: NOON - DAY }
      : { kind: 'gone-while-closed', at: NOON - 26 * HOUR, cookie: 'dated', settled: true };
  return { tab: onClaude, first: overview({ sessions: others, lastEnds: [{ ref: claudeLive.ref, end: last }] }) };
};

const longSite = site({
  id: 'long',
  name: 'The Very Long Name of an Internal Knowledge Assistant',
  hosts: ['knowledge.assistant.internal.example.org'],
  accessPatterns: ['*://knowledge.assistant.internal.example.org/*'],
  clearing: bySetting,
});

/** What ends a sign-in before its date, the way to its cure, and how the last one ended. */
export const endingStates: Record<string, State> = {
  'cleared-on-exit': cleared(bySetting),
  'seems-cleared-open': cleared('seems-to-clear', { press: [words('whatHelps')] }),
  'cleared-cure-chrome': cleared(bySetting, { press: [words('whatHelps')] }),
  'cleared-cure-firefox': cleared(bySetting, {
    press: [words('whatHelps'), words('copyAddress')],
    browserName: 'firefox',
  }),
  'private-window': privately(),
  'private-window-undated': privately({ sessions: [session(claude, { kind: 'browser-session' }, privateStore)] }),
  'shared-cleared': warned({
    settings: shared,
    sites: [clearedWith(bySetting), claudeConsole],
    sessions: [session(clearedWith(bySetting), sliding(12 * MINUTE)), consoleLive],
  }),
  'shared-private': privately({ settings: shared }),
  'shared-session-cookie': warned({ settings: shared, sessions: [session(claude, { kind: 'browser-session' })] }),
  'session-cookie': warned(
    { sessions: [session(claude, { kind: 'browser-session' }), ...others] },
    { press: [words('whatHelps')] },
  ),
  'ends-soon': warned({ sessions: [session(claude, sliding(27 * DAY)), ...others] }),
  'ends-soon-no-visit': warned({ sessions: [session(claude, until(20 * HOUR)), ...others] }),
  'lifetime-limited': warned({
    sessions: [
      session(claude, {
        kind: 'until',
        expiresAt: NOON + 5 * DAY,
        lengthMs: 7 * DAY,
        renewal: null,
        differs: { documentedMs: 28 * DAY, learnedMs: 7 * DAY },
      }),
    ],
  }),
  crowded: warned({ sessions: [{ ...claudeLive, crowding: 162 }, ...others] }, { press: [words('whatHelps')] }),
  'clock-off': { tab: onClaude, first: withWarnings(overview(), 7 * MINUTE + 12_000), press: [words('whatHelps')] },
  'clock-behind-elsewhere': { tab: tab('https://www.example.org/'), first: withWarnings(overview(), -3 * HOUR) },
  'last-gone-at-start': endedOn({ kind: 'gone-while-closed' }),
  'last-reached-end': endedOn({ kind: 'reached-end' }),
  'record-ask': { tab: onClaude, first: overview({ settings: defaultSettings }) },
  'warnings-long': {
    tab: tab('https://knowledge.assistant.internal.example.org/'),
    first: withWarnings(
      overview({
        settings: defaultSettings,
        sites: [longSite],
        sessions: [{ ...session(longSite, sliding(12 * MINUTE)), crowding: 171 }],
      }),
      -9 * MINUTE,
    ),
    press: [words('whatHelps')],
  },
};
