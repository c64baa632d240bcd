import * as z from 'zod/mini';
import { type Following, notFollowing } from '../../core/settings/following.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment } from '../schemas.ts';
import { preferencesSchema } from './preferences-document.ts';

/** Whether this computer follows the preferences in the browser's sync, and what it last knew of them. */
export const followingDocument: DocumentSpec<Following> = {
  key: 'following',
  schema: z.object({
    state: z.enum(['off', 'on', 'could-not', 'newer', 'left', 'not-removed']),
    own: z.nullable(z.object({ preferences: preferencesSchema, changedAt: moment, sent: z.boolean() })),
  }),
  migrations: [],
  fallback: notFollowing,
};
