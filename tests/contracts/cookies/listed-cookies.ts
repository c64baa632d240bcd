import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import type { Given, Ports } from '../contract.ts';
import { plainCookie, RANDOM } from './cookie-parts.ts';

/** What the jar lists in a store, each cookie as one line of text. */
export async function listIn({ cookies }: Ports, store: CookieStore): Promise<string[]> {
  return (await cookies.list([store])).cookies.map(describe).sort();
}

export async function putAndList(ports: Ports, given: Given, changes: readonly Partial<Cookie>[]): Promise<string[]> {
  for (const change of changes) await given.putCookie(plainCookie(given, change), RANDOM);
  return listIn(ports, given.store);
}

/** Removes the first of these, and tells which are left. */
export async function removeFirst(ports: Ports, given: Given, changes: readonly Partial<Cookie>[]): Promise<string[]> {
  await putAndList(ports, given, changes);
  const wanted = describe(plainCookie(given, changes[0]));
  const { cookies } = await ports.cookies.list([given.store]);
  await ports.cookies.remove(cookies.filter((cookie) => describe(cookie) === wanted));
  return listIn(ports, given.store);
}

/** Removes all of these, which must be there before, and tells which are left. */
export async function removeAll(ports: Ports, given: Given, changes: readonly Partial<Cookie>[]): Promise<string[]> {
  const there = await putAndList(ports, given, changes);
  if (there.length !== changes.length) return [`of ${changes.length} there are`, ...there];
  await ports.cookies.remove((await ports.cookies.list([given.store])).cookies);
  return listIn(ports, given.store);
}

/** A cookie as one line of text. */
export function describe({ name, domain, path, hostOnly, partition }: Cookie): string {
  const reach = hostOnly ? 'host-only' : 'domain-wide';
  return `${name} ${domain} ${path} ${reach}${partition === null ? '' : ` in ${partition.topLevelSite}`}`;
}
