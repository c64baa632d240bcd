import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Means, MOST_ATTEMPTS } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { opener, way } from '../../services/sign-out/pressing.ts';
import { all, attempt, background, giveUp, page, plan, unsent, visit } from './plans.ts';

/** A request that was learned, and the press that it was seen with. */
const learned: SiteDefinition = {
  ...claude,
  signOut: [{ ...wayOf(claude, 'http'), grade: 'C' }, way(opener)],
};

describe('planSignOut', () => {
  it.each<[string, SiteDefinition, readonly Attempt[], Means, object]>([
    ['a tab of the site first', claude, [], all, page],
    ['the background without a tab', claude, [], { ...all, page: () => false }, background],
    ['the background after the page', claude, [attempt('page')], all, background],
    ['the page after the background when a tab was opened meanwhile', claude, [attempt('background')], all, page],
    [
      'nothing after the background without a tab',
      claude,
      [attempt('background')],
      { ...all, page: () => false },
      giveUp,
    ],
    ['a press after a page that was refused', learned, [attempt('page')], all, { kind: 'press', method: 1 }],
    [
      'the background after a page that was gone, before a press',
      learned,
      [attempt('page', { answer: unsent })],
      all,
      background,
    ],
    ['nothing after a page and a press', learned, [attempt('page'), attempt('press', { method: 1 })], all, giveUp],
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
      { ...all, page: () => false },
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
    ['a grade C request where a probe can judge it', characterAi, [], { ...all, page: () => false }, background],
    [
      'the guide in place of a grade C request that nothing judges',
      characterAi,
      [],
      { page: () => true, tab: true, probe: false },
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
        const step = plan(two, tried, { page: () => withPage, tab: true, probe });
        if (step.kind === 'give-up') return true;
        if (step.kind === 'decide') return false;
        const sent = tried.filter(({ answer }) => answer?.kind !== 'not-sent').length;
        if (step.kind === 'guide') return sent === 0;
        const stepWay = step.kind === 'request' ? step.way : step.kind;
        return (
          sent < MOST_ATTEMPTS &&
          !tried.some(({ method, way, answer }) => method === step.method && way === stepWay && answer !== null) &&
          (withPage || stepWay !== 'page')
        );
      }),
    );
  });
});
