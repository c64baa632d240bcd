import { describe, expect, it } from 'vitest';
import { type Means, planSignOut } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import type { Scope, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { all, asVisit, attempt, giveUp, guide, plan, unsent, visit } from './plans.ts';

describe('planSignOut, by scope and method', () => {
  const others = claude.signOut
    .map((method, index) => ({ method, index }))
    .filter(({ method: { kind, scope } }) => kind === 'http' && scope === 'everywhere')
    .map(({ index }) => index);
  const [everywhere = -1] = others;

  it.each<[string, SiteDefinition, readonly Attempt[], Means, Scope, object]>([
    [
      'the request that ends everything',
      claude,
      [],
      all,
      'everywhere',
      { kind: 'request', method: everywhere, way: 'page' },
    ],
    [
      'the same from the background',
      claude,
      [],
      { ...all, page: () => false },
      'everywhere',
      { kind: 'request', method: everywhere, way: 'background' },
    ],
    [
      'the guide for everything when nothing could be sent',
      claude,
      [
        attempt('page', { method: everywhere, answer: unsent }),
        attempt('background', { method: everywhere, answer: unsent }),
      ],
      all,
      'everywhere',
      guide,
    ],
    [
      'nothing for everything after two requests',
      claude,
      [attempt('page', { method: everywhere }), attempt('background', { method: everywhere })],
      all,
      'everywhere',
      giveUp,
    ],
    ['the guide to other devices', claude, [], all, 'other-devices', guide],
    [
      "nothing for everything where only this browser's sign-out is known",
      claudeConsole,
      [],
      all,
      'everywhere',
      giveUp,
    ],
    [
      "nothing for other devices where only this browser's sign-out is known",
      characterAi,
      [],
      all,
      'other-devices',
      giveUp,
    ],
  ])('plans %s', (_what, site, attempts, means, scope, expected) => {
    expect(plan(site, attempts, means, scope)).toEqual(expected);
  });

  it('never plans a way of another scope', () => {
    for (const scope of ['this-browser', 'everywhere', 'other-devices'] as const) {
      const step = plan(claude, [], all, scope);
      if (step.kind === 'request') expect(claude.signOut[step.method]?.scope).toBe(scope);
    }
    expect(plan({ ...claude, signOut: [{ ...visit, scope: 'everywhere' }] }, [], all)).toEqual(giveUp);
  });

  it.each<[string, SiteDefinition, readonly Attempt[], Means, object]>([
    ['a visit where the site signs out on one', { ...claude, signOut: [visit] }, [], all, asVisit],
    [
      'a visit without tab and probe',
      { ...claude, signOut: [visit] },
      [],
      { page: () => false, tab: true, probe: false },
      asVisit,
    ],
    [
      'neither a visit nor a guide where no tab may be opened',
      { ...claude, signOut: [visit, wayOf(claude, 'guide')] },
      [],
      { ...all, tab: false },
      giveUp,
    ],
    [
      'a visit once more when it was stopped in it',
      { ...claude, signOut: [visit] },
      [attempt('visit', { answer: null })],
      all,
      asVisit,
    ],
    [
      'no second visit',
      { ...claude, signOut: [visit] },
      [attempt('visit', { answer: { kind: 'visited' } })],
      all,
      giveUp,
    ],
    [
      'a visit after a request that was refused',
      { ...claude, signOut: [wayOf(claude, 'http'), visit] },
      [attempt('background')],
      { ...all, page: () => false },
      { ...asVisit, method: 1 },
    ],
    [
      'a guide to a page with a button of its own',
      { ...claude, signOut: [{ ...visit, userMustConfirm: true }] },
      [],
      all,
      { kind: 'guide', url: visit.url },
    ],
    [
      'no such guide once something was sent',
      { ...claude, signOut: [{ ...visit, userMustConfirm: true }] },
      [attempt('background', { method: 7 })],
      all,
      giveUp,
    ],
    [
      'no unproven visit that nothing judges',
      { ...claude, signOut: [{ ...visit, grade: 'C' }, wayOf(claude, 'guide')] },
      [],
      { page: () => true, tab: true, probe: false },
      guide,
    ],
  ])('plans %s', (_what, site, attempts, means, expected) => {
    expect(plan(site, attempts, means)).toEqual(expected);
  });
});

it.each([
  [false, 0],
  [true, 1],
])('leaves out a way that its user has not seen used where nobody pressed for it (%s)', (byLeaving, method) => {
  const ways = [wayOf(claude, 'http'), wayOf(claude, 'http')];
  const site: SiteDefinition = { ...claude, signOut: ways, untriedWays: [0] };
  expect(planSignOut(site, { attempts: [], byLeaving, scope: 'this-browser' }, all)).toMatchObject({ method });
});
