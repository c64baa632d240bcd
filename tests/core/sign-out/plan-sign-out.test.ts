import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Means, MOST_ATTEMPTS, planSignOut } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import type { Csrf } from '../../../utils/core/sites/http-spec.ts';
import type { Scope, SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { wayOf } from '../../fakes/site-parts.ts';

const all: Means = { page: true, probe: true };
const attempt = (way: Attempt['way'], change: Partial<Attempt> = {}): Attempt => ({
  method: 0,
  way,
  at: NOON,
  answer: { kind: 'status', status: 500 },
  after: 'yes',
  ...change,
});
const unsent = { kind: 'not-sent', reason: 'no-page' } as const;
const plan = (site: SiteDefinition, attempts: readonly Attempt[], means: Means, scope: Scope = 'this-browser') =>
  planSignOut(site, { attempts, scope }, means);

const visit: SignOutMethod = {
  kind: 'navigate',
  scope: 'this-browser',
  url: 'https://claude.ai/logout',
  userMustConfirm: false,
  grade: 'A',
};
const withToken = (csrf: Csrf): SiteDefinition => ({
  ...claude,
  signOut: [{ ...wayOf(claude, 'http'), csrf }, wayOf(claude, 'guide')],
});
const asVisit = { kind: 'visit', method: 0, url: visit.url };
const guide = { kind: 'guide', url: 'https://claude.ai/settings/account' };

const page = { kind: 'request', method: 0, way: 'page' };
const background = { kind: 'request', method: 0, way: 'background' };
const giveUp = { kind: 'give-up' };

describe('planSignOut', () => {
  it.each<[string, SiteDefinition, readonly Attempt[], Means, object]>([
    ['a tab of the site first', claude, [], all, page],
    ['the background without a tab', claude, [], { ...all, page: false }, background],
    ['the background after the page', claude, [attempt('page')], all, background],
    ['the page after the background when a tab was opened meanwhile', claude, [attempt('background')], all, page],
    ['nothing after the background without a tab', claude, [attempt('background')], { ...all, page: false }, giveUp],
    ['nothing after two requests', claude, [attempt('page'), attempt('background')], all, giveUp],
    [
      'nothing more after two requests whose answers were not seen',
      claude,
      [attempt('page', { answer: null }), attempt('background', { answer: null })],
      all,
      giveUp,
    ],
    ['the background after a page that was gone', claude, [attempt('page', { answer: unsent })], all, background],
    [
      'the same way once more when it was stopped in it',
      claude,
      [attempt('background', { answer: null })],
      { ...all, page: false },
      background,
    ],
    [
      'the guide when nothing could be sent at all',
      claude,
      [attempt('page', { answer: unsent }), attempt('background', { answer: unsent })],
      all,
      { kind: 'guide', url: 'https://claude.ai/settings/account' },
    ],
    [
      'the guide where no request is known',
      claudeConsole,
      [],
      all,
      { kind: 'guide', url: 'https://platform.claude.com/' },
    ],
    ['a grade C request where a probe can judge it', characterAi, [], { ...all, page: false }, background],
    [
      'the guide in place of a grade C request that nothing judges',
      characterAi,
      [],
      { page: true, probe: false },
      { kind: 'guide', url: 'https://character.ai/' },
    ],
    [
      'nothing where grade C is the only path',
      { ...characterAi, signOut: characterAi.signOut.slice(0, 1) },
      [],
      all,
      giveUp,
    ],
    ['nothing where there is no way', { ...claude, signOut: [] }, [], all, giveUp],
  ])('plans %s', (_what, site, attempts, means, expected) => {
    expect(plan(site, attempts, means)).toEqual(expected);
  });

  it('never repeats a way whose answer was seen, and never plans a third request', () => {
    const two: SiteDefinition = {
      ...claude,
      signOut: [
        wayOf(claude, 'http'),
        { ...wayOf(claude, 'http'), url: 'https://claude.ai/api/auth/other' },
        visit,
        wayOf(claude, 'guide'),
      ],
    };
    const attempts = fc.array(
      fc.record<Attempt>({
        method: fc.nat(2),
        way: fc.constantFrom('page', 'background', 'visit'),
        at: fc.constant(NOON),
        answer: fc.constantFrom(null, unsent, { kind: 'timeout' } as const),
        after: fc.constant(null),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(attempts, fc.boolean(), fc.boolean(), (tried, withPage, probe) => {
        const step = plan(two, tried, { page: withPage, probe });
        if (step.kind === 'give-up') return true;
        const sent = tried.filter(({ answer }) => answer?.kind !== 'not-sent').length;
        if (step.kind === 'guide') return sent === 0;
        const stepWay = step.kind === 'visit' ? 'visit' : step.way;
        return (
          sent < MOST_ATTEMPTS &&
          !tried.some(({ method, way, answer }) => method === step.method && way === stepWay && answer !== null) &&
          (withPage || stepWay !== 'page')
        );
      }),
    );
  });

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
      { ...all, page: false },
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
    ['a visit without tab and probe', { ...claude, signOut: [visit] }, [], { page: false, probe: false }, asVisit],
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
      { ...all, page: false },
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
      { page: true, probe: false },
      guide,
    ],
  ])('plans %s', (_what, site, attempts, means, expected) => {
    expect(plan(site, attempts, means)).toEqual(expected);
  });

  const send = { as: 'form-field', name: 'csrf' } as const;
  it.each<[string, Csrf, boolean]>([
    ['an address', { from: 'endpoint', url: 'https://claude.ai/api/csrf', path: 'token', send }, true],
    ['a cookie', { from: 'cookie', cookie: 'csrf', send }, true],
    ["a page's form", { from: 'form', url: 'https://claude.ai/', action: '/logout', field: 'csrf', send }, false],
    ["a page's head", { from: 'meta', url: 'https://claude.ai/', name: 'csrf', send }, false],
  ])('asks from the background with a token from %s: %s', (_what, csrf, fromBackground) => {
    expect(plan(withToken(csrf), [], all)).toEqual(page);
    expect(plan(withToken(csrf), [], { ...all, page: false })).toEqual(fromBackground ? background : guide);
    expect(plan(withToken(csrf), [attempt('page', { answer: { kind: 'not-sent', reason: 'no-token' } })], all)).toEqual(
      fromBackground ? background : guide,
    );
  });
});
