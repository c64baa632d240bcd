import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import { joinCalls } from '../../core/join-calls.ts';
import { readCookies } from './read-cookies.ts';
import { toCookie } from './to-cookie.ts';

/** A cookie with its value: for adapters alone. */
export type ReadCookie = { readonly own: Cookie; readonly value: string };

const readings = new Map<StoreId, () => Promise<readonly ReadCookie[]>>();

/**
 * Reads every cookie of a store. Those who ask while it is read share the next reading, which begins after they asked:
 * a run over 300 sites asks hundreds of times. Nothing is kept. Rejects if the browser does not let the store be read.
 */
export function readStore(id: StoreId): Promise<readonly ReadCookie[]> {
  const read = readings.get(id) ?? joinCalls(() => readAll(id));
  readings.set(id, read);
  return read();
}

async function readAll(id: StoreId): Promise<readonly ReadCookie[]> {
  return (await readCookies(id, 'all')).map((cookie) => ({ own: toCookie(cookie), value: cookie.value }));
}
