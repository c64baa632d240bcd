import type { WayInView } from '../../../utils/core/sites/site-ways.ts';
import { DAY } from '../../../utils/core/time.ts';
import { characterAi, claude, claudeConsole, google, hub } from '../../components/harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  ended,
  googleLive,
  hubLive,
  NOON,
  onClaude,
  onHub,
  overview,
  run,
  tab,
} from '../../components/harness/fake-world.ts';
import type { State } from '../state.ts';

const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
const attempt = {
  method: 0,
  way: 'page',
  at: NOON - 8_000,
  answer: { kind: 'status', status: 200 },
  after: null,
} as const;
const withGoogle = (state: Extract<WayInView, { kind: 'site' }>['state']) =>
  ({
    ...claude,
    waysIn: [{ kind: 'site', siteId: 'google', name: 'Google', state }, { kind: 'e-mail-link' }],
  }) as const;
const behind = (host: string | null) => {
  const at = host === null ? null : { origin: `https://${host}`, host };
  return { ...claude, waysIn: [{ kind: 'single-sign-on', at, isSite: false }] } as const;
};
const afterGoogle = (state: Parameters<typeof withGoogle>[0], change: Parameters<typeof overview>[0] = {}): State => ({
  tab: onClaude,
  first: overview({
    sites: [characterAi, withGoogle(state), claudeConsole, google],
    sessions: [consoleLive, googleLive],
    runs: [ended(claude, signedOut)],
    ...change,
  }),
});

/** What stands on the popup after, or instead of, an action. */
export const afterStates: Record<string, State> = {
  'after-everywhere': {
    tab: onClaude,
    first: overview({
      sessions: [characterLive, consoleLive],
      runs: [ended(claude, signedOut, { scope: 'everywhere', attempts: [attempt] })],
    }),
  },
  'after-others-not-checked': {
    tab: onClaude,
    first: overview({
      runs: [
        ended(claude, { kind: 'could-not-tell', reason: 'not-checked', answer: null }, { scope: 'other-devices' }),
      ],
    }),
  },
  'guided-others': {
    tab: onClaude,
    first: overview({ runs: [run(claude, { phase: 'guided', scope: 'other-devices' })] }),
  },
  'guided-everywhere': {
    tab: onHub,
    first: overview({ sites: [hub], sessions: [hubLive], runs: [run(hub, { phase: 'guided', scope: 'everywhere' })] }),
  },
  'way-back-signed-in': afterGoogle('signed-in'),
  'way-back-hidden': afterGoogle('cannot-see', { sessions: [consoleLive] }),
  'way-back-ended': afterGoogle('not-seen', {
    sessions: [consoleLive],
    runs: [ended(claude, signedOut), ended(google, { ...signedOut, oldSignIn: 'not-tried' })],
  }),
  'way-back-single-sign-on': {
    tab: onClaude,
    first: overview({ sites: [behind('login.firm.example')], sessions: [], runs: [ended(claude, signedOut)] }),
  },
  'way-back-single-sign-on-unnamed': {
    tab: onClaude,
    first: overview({ sites: [behind(null)], sessions: [], runs: [ended(claude, signedOut)] }),
  },
  'way-back-guided': afterGoogle('signed-in', { runs: [ended(claude, signedOut), run(google, { phase: 'guided' })] }),
  'elsewhere-claude': { tab: onClaude, first: overview({ sessions: [claudeLive] }), unfold: 'all' },
  'elsewhere-character': {
    tab: tab('https://character.ai/'),
    first: overview({ sessions: [{ ...characterLive, ref: { ...characterLive.ref, storeId: '0' } }] }),
    unfold: 'all',
  },
  'elsewhere-generic': { tab: onHub, first: overview({ sites: [hub], sessions: [hubLive] }), unfold: 'all' },
  'elsewhere-unknown': {
    tab: tab('https://platform.claude.com/'),
    first: overview({ sessions: [consoleLive] }),
    unfold: 'all',
  },
  'removed-with-worksUntil': {
    tab: onClaude,
    first: overview({
      sites: [characterAi, withGoogle('signed-in'), claudeConsole, google],
      sessions: [googleLive],
      runs: [
        ended(claude, {
          kind: 'removed-here-only',
          reason: 'still-works',
          worksUntil: NOON + 28 * DAY,
          removedCookies: 0,
          remainingCookies: 0,
        }),
      ],
    }),
  },
};
