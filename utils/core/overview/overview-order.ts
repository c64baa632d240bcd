import type { Lifetime } from '../sessions/lifetime.ts';
import type { SessionView } from './parts/sessions-part.ts';

/**
 * Sorts sessions by their end, soonest first. One that ends with the browser comes before all dates, because that may
 * be today. Unknown ends come last.
 */
export function compareByEnd(a: SessionView, b: SessionView): number {
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
