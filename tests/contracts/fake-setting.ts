import { describeStore } from '../../utils/core/cookies/describe-store.ts';
import { looksEmpty } from '../../utils/core/cookies/looks-empty.ts';
import { looksRandom } from '../../utils/core/cookies/looks-random.ts';
import { createWorld } from '../fakes/fake-world.ts';
import { html, json } from '../fakes/site-server/answers.ts';
import type { Case, Given, Ports, SiteFault } from './contract.ts';

/** What the two browsers call their stores, and let an extension do in the stories' builds. */
const likeness = {
  chrome: { store: '0', privateStore: '1', clears: 'done', clearing: 'granted' },
  firefox: {
    store: 'firefox-default',
    privateStore: 'firefox-private',
    clears: 'permission-missing',
    clearing: 'unsupported',
  },
} as const;

const faults = {
  redirect: { kind: 'redirect' },
  challenge: html(403),
  'server-error': json(500, {}),
  cut: { kind: 'network-error' },
} as const satisfies Record<SiteFault, object>;

/** The fakes, set up as a browser is in which a case runs. */
export function createFakeSetting(
  like: keyof typeof likeness,
  { siteFault }: Pick<Case, 'siteFault'>,
): { readonly ports: Ports; readonly given: Given } {
  const { store: storeId, privateStore, clears, clearing } = likeness[like];
  const store = describeStore(storeId);
  const world = createWorld({ stores: [store] });
  const { browser, clearingSettings, clock, hostAccess, jar, server, siteData, tabs } = world;
  const worker = world.start();

  browser.name = like;
  browser.clears = clears;
  clearingSettings.allowed = clearing;
  siteData.storage = clears === 'done' ? 'by-browser' : clears;
  hostAccess.take('www.stranger.example');
  const secret = server.signIn('claude', { storeId });
  jar.drop(() => true);
  if (siteFault) server.faults.probe['browser-probe'] = faults[siteFault];

  const show = (url: string, inStore: string) => {
    const isSeen = hostAccess.sees(new URL(url).hostname);
    return tabs.show(url, inStore, { unsent: isSeen ? false : 'unknown' }).tabId;
  };
  return {
    ports: {
      ...world.ports,
      areas: { local: world.disk, session: world.memory, sync: world.sync },
      clearingSettings,
      clock,
      cookies: jar,
      credentials: worker.credentials,
      hostAccess,
      notifications: world.notifications,
      requests: worker.requests,
      sent: worker.sent,
      siteData,
      tabs,
    },
    given: {
      store,
      secret,
      mayRemoveData: clears === 'done',
      putCookie: async (cookie, value) =>
        jar.put({ ...cookie, looksRandom: looksRandom(value), looksEmpty: looksEmpty(value) }, value),
      openTab: async (url) => show(url, storeId),
      async openPrivateWindow(url) {
        jar.open(describeStore(privateStore));
        show(url, privateStore);
        return describeStore(privateStore);
      },
      closeTab: async (tabId) => tabs.drop(tabId),
      type: async (tabId, text) => tabs.type(tabId, text),
      async keep(_, entries) {
        const known = siteData.counts.sessionStorage ?? 0;
        siteData.counts = {
          localStorage: entries.localStorage,
          sessionStorage: known + entries.sessionStorage,
          databases: 0,
          caches: 0,
          serviceWorkers: 0,
        };
      },
      alarmAt: async () => browser.alarmAt,
      badgeText: async (tabId) => world.badges.get(tabId)?.text ?? '',
      headerRules: async () => 0, // requests of the fake need none
      letPass: async (ms) => clock.advance(ms),
    },
  };
}
