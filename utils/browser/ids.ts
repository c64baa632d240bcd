import type { Ids } from '../ports.ts';

/** Random ids for records. */
export const randomIds: Ids = { next: () => crypto.randomUUID() };
