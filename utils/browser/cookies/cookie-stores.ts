import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { describeStore } from '../../core/cookies/describe-store.ts';
import { joinCalls } from '../../core/join-calls.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { findQuietContainers } from './quiet-containers.ts';

/** Every cookie store that holds something or has a tab. Those who ask meanwhile share the next reading. */
export const listCookieStores: () => Promise<CookieStore[]> = joinCalls(async () => {
  const ids = new Set((await listOpenStores()).map(({ id }) => id));
  if (browserName() === 'firefox') {
    ids.add('firefox-default');
    for (const id of await findQuietContainers()) ids.add(id);
  } else {
    ids.add('0');
  }
  return [...ids].map(describeStore).sort(byKind);
});

/** The stores that have a tab. Those who ask meanwhile share the next reading. */
export const listOpenStores: () => Promise<CookieStore[]> = joinCalls(async () =>
  (await browser.cookies.getAllCookieStores()).map(({ id }) => describeStore(id)),
);

const order = { default: 0, container: 1, private: 2 } as const;

function byKind(a: CookieStore, b: CookieStore): number {
  return order[a.kind] - order[b.kind] || (a.number ?? 0) - (b.number ?? 0);
}
