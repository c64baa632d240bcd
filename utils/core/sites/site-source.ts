/**
 * Where a definition came from. One of our own reviewed data is `built-in`. `own`: the user added it here. `imported`:
 * it came in a file. `tried`: whether the user has seen what its sign-out does, after a press. Not when:
 * a missing or a borrowed day would tell of a private window.
 */
export type SiteSource =
  | { readonly kind: 'built-in' }
  | { readonly kind: 'own' | 'imported'; readonly tried: 'no' | 'yes' };

/** A key of a site's web storage that holds a sign-in. Never its value. */
export type StorageKey = { readonly area: 'local' | 'session'; readonly key: string; readonly origin: string };

/**
 * Whether a run over many sites may ask the site, visit it or press something there: not before its user has seen once
 * what that does.
 */
export function isTried(source: SiteSource): boolean {
  return source.kind === 'built-in' || source.tried === 'yes';
}
