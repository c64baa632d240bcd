import type { PartitionKey } from '../../../utils/core/cookies/cookie.ts';
import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { hostName } from '../../../utils/core/sites/host-name.ts';
import type { App } from '../../app-context.ts';
import { storeName } from './store-words.ts';

type Speech = Pick<App, 'words'>;

/** The top-level site of a partitioned session: "inside example.org". */
export function partitionName({ topLevelSite }: PartitionKey, { words }: Speech): string {
  return words('insideSite', { site: hostName(topLevelSite.replace(/^https?:\/\//, '')) });
}

/** Cookie store and partition in words, as the chips show them; empty for the default ones. */
export function placeNames(store: CookieStore, { partition }: SessionRef, speech: Speech): readonly string[] {
  const name = storeName(store, speech);
  return [...(name === null ? [] : [name]), ...(partition === null ? [] : [partitionName(partition, speech)])];
}
