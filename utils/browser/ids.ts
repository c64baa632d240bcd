import type { Ids } from '../ports/computer.ts';

/** Random ids for records. */
export const randomIds: Ids = { next: () => crypto.randomUUID() };
