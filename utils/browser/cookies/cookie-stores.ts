import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { describeStore } from '../../core/cookies/describe-store.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { findQuietContainers } from './quiet-containers.ts';

/** Every cookie store that holds something or has a tab. */
export async function listCookieStores(): Promise<CookieStore[]> {
  const ids = new Set((await listOpenStores()).map(({ id }) => id));
  if (browserName() === 'firefox') {
    ids.add('firefox-default');
    for (const id of await findQuietContainers()) ids.add(id);
  } else {
    ids.add('0');
  }
  return [...ids].map(describeStore).sort(byKind);
}

export async function listOpenStores(): Promise<CookieStore[]> {
  return (await browser.cookies.getAllCookieStores()).map(({ id }) => describeStore(id));
}

const order = { default: 0, container: 1, private: 2 } as const;

function byKind(a: CookieStore, b: CookieStore): number {
  return order[a.kind] - order[b.kind] || (a.number ?? 0) - (b.number ?? 0);
}
