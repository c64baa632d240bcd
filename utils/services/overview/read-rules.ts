import type { RulesFacts } from '../../core/overview/parts/rules-part.ts';
import type { RuleRecords } from '../rules/rule-records.ts';

export type RulesPorts = { readonly rules: Pick<RuleRecords, 'list'> };

export async function readRules({ rules }: RulesPorts): Promise<RulesFacts> {
  return { ruleWaits: await rules.list() };
}
