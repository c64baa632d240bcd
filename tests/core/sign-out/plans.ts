import { type Means, planSignOut } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import type { Scope, SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

export const all: Means = { page: () => true, tab: true, probe: true };
export const attempt = (way: Attempt['way'], change: Partial<Attempt> = {}): Attempt => ({
  method: 0,
  way,
  at: NOON,
  answer: { kind: 'status', status: 500 },
  after: 'yes',
  ...change,
});
export const unsent = { kind: 'not-sent', reason: 'no-page' } as const;
export const plan = (site: SiteDefinition, attempts: readonly Attempt[], means: Means, scope: Scope = 'this-browser') =>
  planSignOut(site, { attempts, byLeaving: false, scope }, means);

export const visit = {
  kind: 'navigate',
  scope: 'this-browser',
  url: 'https://claude.ai/logout',
  userMustConfirm: false,
  grade: 'A',
} as const satisfies SignOutMethod;
export const asVisit = { kind: 'visit', method: 0, url: visit.url };
export const guide = { kind: 'guide', url: 'https://claude.ai/settings/account' };
export const page = { kind: 'request', method: 0, way: 'page' };
export const background = { kind: 'request', method: 0, way: 'background' };
export const giveUp = { kind: 'give-up' };
