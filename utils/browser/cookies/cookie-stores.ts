import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { describeStore } from '../../core/cookies/describe-store.ts';
import { onceAMoment } from '../../core/once-a-moment.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { findQuietContainers } from './quiet-containers.ts';

/** Every cookie store that holds something or has a tab. What is asked in one moment is asked once. */
export const listCookieStores: () => Promise<CookieStore[]> = onceAMoment(async () => {
  const ids = new Set((await listOpenStores()).map(({ id }) => id));
  if (browserName() === 'firefox') {
    ids.add('firefox-default');
    for (const id of await findQuietContainers()) ids.add(id);
  } else {
    ids.add('0');
  }
  return [...ids].map(describeStore).sort(byKind);
});

/** The stores that have a tab. What is asked in one moment is asked once. */
export const listOpenStores: () => Promise<CookieStore[]> = onceAMoment(async () =>
  (await browser.cookies.getAllCookieStores()).map(({ id }) => describeStore(id)),
);

const order = { default: 0, container: 1, private: 2 } as const;

function byKind(a: CookieStore, b: CookieStore): number {
  return order[a.kind] - order[b.kind] || (a.number ?? 0) - (b.number ?? 0);
}
