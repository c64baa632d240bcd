import type { Lifetime } from '../sessions/lifetime.ts';

/** What the order of two sessions depends on. */
type Ordered = {
  readonly lifetime: Lifetime;
  readonly siteName: string;
  readonly store: { readonly id: string };
};

/**
 * Sorts sessions by their end, soonest first. One that ends with the browser comes before all dates, because that may
 * be today. Unknown ends come last.
 */
export function compareByEnd(a: Ordered, b: Ordered): number {
  return (
    rank(a.lifetime) - rank(b.lifetime) ||
    a.siteName.localeCompare(b.siteName, 'en') ||
    a.store.id.localeCompare(b.store.id, 'en')
  );
}

function rank(lifetime: Lifetime): number {
  if (lifetime.kind === 'browser-session') return -1;
  return lifetime.kind === 'until' ? lifetime.expiresAt : Number.MAX_SAFE_INTEGER;
}
