import * as z from 'zod/mini';
import { plainText } from '../../core/plain-text.ts';
import { fromRuleText } from '../../core/rules/rule-text.ts';
import { lockNames, noPolicy, type Policy, type PolicyProblem, removeScopes } from '../../core/settings/policy.ts';
import type { SiteId } from '../../core/sites/site.ts';
import { DAY, MINUTE } from '../../core/time.ts';
import { shortText } from '../schemas.ts';

/**
 * Each key has its own schema, so that one mistake costs one key only. `public/managed-schema.json` gives Chrome the
 * same types.
 */
export const policySchemas = {
  sites: z.array(shortText).check(z.maxLength(500)),
  sharedComputer: z.boolean(),
  idleMinutes: z.int().check(z.gte(1), z.lte(DAY / MINUTE)),
  remove: z.array(z.enum(removeScopes)),
  putOffs: z.int().check(z.gte(10), z.lte(1_000)),
  rules: z.array(shortText).check(z.maxLength(500)),
  locked: z.array(z.enum(lockNames)),
} as const;

/** No screen lists more problems than this. */
const MOST_PROBLEMS = 20;
const LONGEST_KEY = 60;

/**
 * Reads what the browser gives us as the policy. Never throws: a key that cannot be followed is ignored and reported.
 */
export function readPolicy(raw: unknown, known: readonly SiteId[]): Policy {
  if (raw === undefined || raw === null) return noPolicy;
  if (typeof raw !== 'object' || Array.isArray(raw))
    return { ...noPolicy, present: true, problems: [{ key: '*', kind: 'malformed' }] };
  const given = new Map<string, unknown>(Object.entries(raw));
  const problems: PolicyProblem[] = [];

  function read<T, Otherwise>(
    key: keyof typeof policySchemas,
    schema: z.ZodMiniType<T>,
    otherwise: Otherwise,
  ): T | Otherwise {
    if (!given.has(key)) return otherwise;
    const parsed = schema.safeParse(given.get(key));
    if (parsed.success) return parsed.data;
    problems.push({ key, kind: 'malformed' });
    return otherwise;
  }

  const siteIds = policySchemas.sites.check(z.refine((ids) => ids.every((id) => known.includes(id))));
  const rulesOfKnown = policySchemas.rules.check(
    z.refine((texts) => texts.every((text) => known.includes(fromRuleText(text)?.[0] ?? ''))),
  );
  const values = {
    sites: read('sites', siteIds, null),
    sharedComputer: read('sharedComputer', policySchemas.sharedComputer, null),
    idleMinutes: read('idleMinutes', policySchemas.idleMinutes, null),
    remove: read('remove', policySchemas.remove, []),
    putOffs: read('putOffs', policySchemas.putOffs, null),
    rules: Object.fromEntries(read('rules', rulesOfKnown, []).flatMap((text) => [fromRuleText(text) ?? []])),
    locked: read('locked', policySchemas.locked, []),
  };
  for (const key of given.keys())
    if (!Object.hasOwn(policySchemas, key))
      problems.push({ key: plainText(key.slice(0, LONGEST_KEY)), kind: 'unknown' });
  return { present: given.size > 0, ...values, problems: problems.slice(0, MOST_PROBLEMS) };
}
