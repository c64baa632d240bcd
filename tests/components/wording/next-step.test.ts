import { expect, it } from 'vitest';
import { findNextStep, type NextStep } from '../../../components/wording/diagnosis/next-step.ts';
import type { Cause, Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';
import { diagnosis } from '../../gallery/states/diagnosis/diagnosis-records.ts';

type Known = Parameters<typeof findNextStep>[1];
const mine: Known = { session: 'gone', computer: 'own', settings: 'reached', record: 'free' };

it.each<[NextStep, Cause['code'], Cause['certainty'], Diagnosis['record'], Partial<Known>]>([
  ['sign-in', 'ended-by-site', 'likely', 'kept', {}],
  ['sign-in', 'reached-end', 'sure', 'off', {}],
  ['sign-in', 'could-not-tell', 'sure', 'kept', {}],
  ['sign-in', 'could-not-tell', 'sure', 'off', { record: 'locked' }],
  ['keep-record', 'could-not-tell', 'sure', 'off', {}],
  ['keep-record', 'removed-here', 'possible', 'off', {}],
  ['browser-setting', 'cleared-on-exit', 'likely', 'off', {}],
  ['browser-setting', 'ended-with-browser', 'likely', 'kept', {}],
  ['sign-in', 'cleared-on-exit', 'sure', 'kept', { computer: 'shared' }],
  ['sign-in', 'cleared-on-exit', 'sure', 'kept', { settings: 'none' }],
  ['sign-in', 'ended-with-browser', 'likely', 'off', { settings: 'none' }],
  ['status-page', 'incident', 'likely', 'off', {}],
  ['open-site', 'still-signed-in', 'sure', 'off', { session: 'here' }],
  ['open-site', 'connection', 'likely', 'kept', {}],
  ['open-site', 'reached-end', 'sure', 'kept', { session: 'here' }],
])('leads with %s where the cause is %s (%s, record %s, %j)', (step, code, certainty, record, known) => {
  const found = diagnosis([{ code, certainty, evidence: [] }], { record });
  expect(findNextStep(found, { ...mine, ...known })).toBe(step);
});
