import * as z from 'zod/mini';
import type { ListedSite, ListState, ListsWish, ListsWork } from '../../core/lists/lists.ts';
import { moment } from '../schemas.ts';

/** More sites than any browser has sign-ins for. */
const MOST_SITES = 2_000;

const count = z.int().check(z.gte(0));

const stateSchema: z.ZodMiniType<ListState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wanted') }),
  z.object({ kind: z.literal('begun'), until: moment, found: count, stayed: count }),
  z.object({ kind: z.literal('done'), taken: count, stayed: count, left: count }),
  z.object({ kind: z.literal('permission-missing') }),
  z.object({ kind: z.literal('failed') }),
]);

export const listName = z.enum(['history', 'downloads']);
const lists = z.array(listName).check(z.maxLength(2));

const siteSchema: z.ZodMiniType<ListedSite> = z.object({
  siteId: z.string().check(z.maxLength(300)),
  from: z.nullable(moment),
  below: z.boolean(),
  lists: z.exactOptional(lists),
});

export const listsWishSchema: z.ZodMiniType<ListsWish> = z.object({
  lists,
  span: z.enum(['since-sign-in', 'all']),
});

const counted = {
  history: z.nullable(stateSchema),
  downloads: z.nullable(stateSchema),
  closedTabs: count,
  untimed: count,
};

export const listsWorkSchema: z.ZodMiniType<ListsWork> = z.object({
  ...counted,
  sites: z.array(siteSchema).check(z.maxLength(MOST_SITES)),
  earlier: z.exactOptional(z.object(counted)),
});
