import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import { inOneCall } from '../in-one-call.ts';
import { readCookies } from './read-cookies.ts';
import { toCookie } from './to-cookie.ts';

/** A cookie with its value: for adapters alone. */
export type ReadCookie = { readonly own: Cookie; readonly value: string };

/** Each caller gets the reading of its own store, so that one that fails fails alone. */
const begin = inOneCall(async (ids: readonly StoreId[]) => {
  const reads = new Map<StoreId, { readonly reading: Promise<readonly ReadCookie[]> }>();
  return ids.map((id) => {
    const known = reads.get(id) ?? { reading: readAll(id) };
    reads.set(id, known);
    return known;
  });
});

/**
 * Reads every cookie of a store. What is asked in one moment is one reading, for a run over 300 sites asks 300 times;
 * it is kept no longer than that moment. Rejects if the browser does not let the store be read.
 */
export async function readStore(id: StoreId): Promise<readonly ReadCookie[]> {
  return (await begin(id)).reading;
}

async function readAll(id: StoreId): Promise<readonly ReadCookie[]> {
  return (await readCookies(id, null)).map((cookie) => ({ own: toCookie(cookie), value: cookie.value }));
}
