import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteDefinition } from '../../../utils/core/site.ts';
import { MOST_ATTEMPTS, planSignOut, type Means } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { NOON } from '../../fakes/fake-clock.ts';

const all: Means = { page: true, probe: true };
const attempt = (way: Attempt['way'], change: Partial<Attempt> = {}): Attempt => ({ method: 0, way, at: NOON, answer: { kind: 'status', status: 500 }, after: 'yes', ...change });
const unsent = { kind: 'not-sent', reason: 'no-page' } as const;
const plan = (site: SiteDefinition, attempts: readonly Attempt[], means: Means) => planSignOut(site, { attempts }, means);

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
    ['nothing more after two requests whose answers were not seen', claude, [attempt('page', { answer: null }), attempt('background', { answer: null })], all, giveUp],
    ['the background after a page that was gone', claude, [attempt('page', { answer: unsent })], all, background],
    ['the same way once more when it was stopped in it', claude, [attempt('background', { answer: null })], { ...all, page: false }, background],
    ['the guide when nothing could be sent at all', claude, [attempt('page', { answer: unsent }), attempt('background', { answer: unsent })], all, { kind: 'guide', url: 'https://claude.ai/settings/account' }],
    ['the guide where no request is known', claudeConsole, [], all, { kind: 'guide', url: 'https://platform.claude.com/' }],
    ['a grade C request where a probe can judge it', characterAi, [], { ...all, page: false }, background],
    ['the guide in place of a grade C request that nothing judges', characterAi, [], { page: true, probe: false }, { kind: 'guide', url: 'https://character.ai/' }],
    ['nothing where grade C is the only path', { ...characterAi, signOut: characterAi.signOut.slice(0, 1) }, [], all, giveUp],
    ['nothing where there is no way', { ...claude, signOut: [] }, [], all, giveUp],
  ])('plans %s', (_what, site, attempts, means, expected) => {
    expect(plan(site, attempts, means)).toEqual(expected);
  });

  it('never repeats a way whose answer was seen, and never plans a third request', () => {
    const two: SiteDefinition = { ...claude, signOut: [claude.signOut[0], { ...claude.signOut[0], url: 'https://claude.ai/api/auth/other' }, claude.signOut[1]] };
    const attempts = fc.array(fc.record<Attempt>({ method: fc.nat(1), way: fc.constantFrom('page', 'background'), at: fc.constant(NOON), answer: fc.constantFrom(null, unsent, { kind: 'timeout' } as const), after: fc.constant(null) }), { maxLength: 5 });
    fc.assert(
      fc.property(attempts, fc.boolean(), fc.boolean(), (tried, withPage, probe) => {
        const step = plan(two, tried, { page: withPage, probe });
        if (step.kind === 'give-up') return true;
        const sent = tried.filter(({ answer }) => answer?.kind !== 'not-sent').length;
        if (step.kind === 'guide') return sent === 0;
        return sent < MOST_ATTEMPTS && !tried.some(({ method, way, answer }) => method === step.method && way === step.way && answer !== null) && (withPage || step.way === 'background');
      }),
    );
  });
});
