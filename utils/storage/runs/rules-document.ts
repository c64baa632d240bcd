import * as z from 'zod/mini';
import type { RuleWait } from '../../core/rules/rule-wait.ts';
import type { DocumentSpec } from '../codec.ts';
import { sessionRefSchema, shortText } from '../schemas.ts';
import { ruleSchema } from '../settings/settings-document.ts';
import { planSchema } from './plans-document.ts';

const waitSchema: z.ZodMiniType<RuleWait> = z.object({
  ref: sessionRefSchema,
  rule: ruleSchema,
  digest: z.nullable(shortText),
  plan: z.nullable(planSchema),
  step: z.enum(['waits', 'begun', 'over']),
  recordId: z.exactOptional(shortText),
  heldBy: z.nullable(z.enum(['sound', 'unsent-text', 'download', 'sign-out'])),
  lostSight: z.exactOptional(z.literal(true)),
});

/** How far the rules are. One copy on disk, and one in memory only for private windows. */
export const rulesDocument: DocumentSpec<readonly RuleWait[]> = {
  key: 'rules',
  schema: z.readonly(z.array(waitSchema)),
  migrations: [],
  fallback: [],
};
