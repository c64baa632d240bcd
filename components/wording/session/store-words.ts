import { assertNever } from '../../../utils/core/assert-never.ts';
import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import type { App } from '../../app-context.ts';

type Speech = Pick<App, 'words'>;

/** The name of a cookie store; null for the default one, which needs none. */
export function storeName(store: CookieStore, { words }: Speech): string | null {
  switch (store.kind) {
    case 'default':
      return null;
    case 'private':
      return words('storePrivate');
    case 'container':
      return store.name ?? containerName(store, { words });
    default:
      return assertNever(store.kind);
  }
}

/** What a container is called before the user names it. */
export function containerName(store: CookieStore, { words }: Speech): string {
  return words('storeContainer', { number: store.number === null ? store.id : String(store.number) });
}

/** The windows of a cookie store, as sentences name them. */
export function storePlace(
  store: CookieStore,
  speech: Speech,
): { readonly where: 'private' | 'container' | 'other'; readonly name: string } {
  if (store.kind !== 'container') return { where: store.kind === 'private' ? 'private' : 'other', name: '' };
  return { where: 'container', name: store.name ?? containerName(store, speech) };
}
