import type { StoreId } from './cookie.ts';

/** One cookie jar of the browser and what a person would call it. */
export type CookieStore = {
  readonly id: StoreId;
  readonly kind: 'default' | 'private' | 'container';
  /** The container's number as Firefox counts it; null for the others. */
  readonly number: number | null;
  /** The name the user gave it here; null until then. */
  readonly name: string | null;
};
