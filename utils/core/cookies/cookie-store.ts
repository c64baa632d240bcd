import type { StoreId } from './cookie.ts';

/** One cookie jar of the browser, and what a person would call it. */
export type CookieStore = {
  readonly id: StoreId;
  readonly kind: 'default' | 'private' | 'container';
  /** The container's number as Firefox counts it; null for other stores. */
  readonly number: number | null;
  /** The name that the user gave it in Lights Out; null if none. */
  readonly name: string | null;
};
