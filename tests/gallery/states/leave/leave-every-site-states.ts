import type { Overview } from '../../../../utils/core/overview/overview.ts';
import type { LeaveItemView } from '../../../../utils/core/overview/parts/leave-part.ts';
import type { Outcome } from '../../../../utils/core/sign-out/outcome.ts';
import { SECOND } from '../../../../utils/core/time.ts';
import { claude, hub } from '../../../components/harness/fake-sites.ts';
import { NOON, overview, plan } from '../../../components/harness/fake-world.ts';
import { words } from '../../../words.ts';
import type { State } from '../../state.ts';
import { diary, hubBefore, item, leaving, page, refused, shared, world } from './leave-records.ts';
import { library, other, siteAt, strangers } from './unknown-sites.ts';

const onlyRemoved: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 5,
  remainingCookies: 0,
};
const removedItem = (domain: string): LeaveItemView => ({
  ...item(claude, { outcome: onlyRemoved }),
  ref: other(domain).ref,
  siteName: domain,
});

const inDoubt: Partial<Overview> = {
  everySite: 'granted',
  sessions: [],
  leave: leaving([item(claude), item(hub)]),
  unaccounted: [{ ...siteAt('google', 'Google'), cookieNames: ['HSID', 'SID'] }],
  openSites: [library],
  shutTabs: [{ tabId: 9, host: 'claude.ai' }],
  containers: 'not-all',
};
const nothingStored = plan({ cookies: 0, localStorage: 0, databases: 0, caches: 0, serviceWorkers: 0 });
const someStored = { ...nothingStored, localStorage: 3 };

/** Where every site may be looked at, and where the browser is cleared. */
export const everySiteStates: Record<string, State> = {
  'leave-every-site': page({ everySite: 'granted', otherSites: strangers }),
  'leave-every-site-shared': page(
    { everySite: 'granted', otherSites: strangers, settings: shared, dataRemoval: 'missing' },
    { browserName: 'firefox' },
  ),
  'leave-every-site-private': page({
    everySite: 'granted',
    sessions: [],
    privateWindows: 'hidden',
    leave: leaving([item(claude), item(hub)]),
  }),
  'leave-doubts': page(inDoubt),
  'leave-doubt-removed': page(inDoubt, {
    press: [words('nameAndValue', { name: words('leaveCloseAndRemove'), value: 'library.example' })],
    replies: [
      { ok: true, result: 'tabs-closed', outcome: null, extra: null, overview: world(inDoubt) },
      {
        ok: true,
        result: 'run-ended',
        outcome: { ...onlyRemoved, removedCookies: 2 },
        extra: { kind: 'removed', report: { removed: someStored, left: nothingStored, stayed: [] } },
        overview: world({ ...inDoubt, openSites: [] }),
      },
    ],
  }),
  'leave-removed': page({
    everySite: 'granted',
    sessions: [],
    leave: leaving([item(claude), removedItem('library.example'), removedItem('shop.example')]),
  }),
  'leave-removed-only': page({
    everySite: 'granted',
    sessions: [hubBefore],
    otherSites: strangers.slice(0, 1),
    leave: leaving([removedItem('library.example')]),
  }),
  'leave-cleared': page({
    settings: shared,
    sessions: [],
    leave: leaving([item(claude, { storage: 'permission-missing' }), item(hub, { outcome: refused })], {
      clearing: 'done',
    }),
  }),
  'leave-cleared-only': page({ settings: shared, sessions: [], leave: leaving([], { clearing: 'done' }) }),
  'leave-may-be': page({
    everySite: 'granted',
    sessions: [],
    unaccounted: [{ ...siteAt('google', 'Google'), cookieNames: ['HSID', 'SID'] }],
    openSites: [library],
  }),
  'leave-begins-unsent': page(
    {
      settings: shared,
      leave: leaving([], {
        because: 'time',
        beginsAt: NOON + 42 * SECOND,
        startedAt: NOON - 18 * SECOND,
        endedAt: null,
      }),
    },
    { answers: { 'find-unsent-text': diary } },
  ),
  'leave-begins-clears': page({
    everySite: 'granted',
    otherSites: strangers,
    settings: { ...shared, leaving: { ...shared.leaving, clearBrowser: true } },
    leave: leaving([], {
      because: 'idle',
      beginsAt: NOON + 42 * SECOND,
      startedAt: NOON - 18 * SECOND,
      endedAt: null,
      clearing: 'wanted',
    }),
  }),
  'leave-clear-locked': page({
    settings: { ...shared, leaving: { ...shared.leaving, clearBrowser: true } },
    policy: { ...overview().policy, present: true, remove: ['whole-browser'] },
  }),
};
