import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { Attempt, SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { createOwnEndings } from '../../../utils/services/journal/own-endings.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { run } from '../../fakes/samples/run.ts';
import { container } from '../../fakes/samples/stores.ts';
import { createRunningBrowser, diskJournal } from './recording.ts';

const asked: Partial<SignOutRun> = {
  attempts: [{ method: 0, way: 'background', at: NOON, answer: null, after: null } satisfies Attempt],
};
const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const removed: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 1,
  remainingCookies: 0,
};
const over = (outcome: Outcome, change: Partial<SignOutRun> = {}): Partial<SignOutRun> => ({
  phase: 'ended',
  endedAt: NOON,
  outcome,
  ...change,
});
const long = { ref: refOf('claude'), firstSeenAt: NOON - HOUR };

/** Whether the end of a session that was long there is our own, so long after noon. */
async function isOurs(
  given: Partial<SignOutRun> | null,
  later = SECOND,
  session = long,
  moment: 'running' | 'browser-start' = 'running',
) {
  const { clock, start } = createWorld();
  const { records } = start();
  if (given) await records.save(run(given));
  clock.advance(later);
  return (await createOwnEndings({ clock, records }).read(moment))(session);
}

describe('an end of a session is our own, or not', () => {
  it.each<[string, Partial<SignOutRun> | null, number, boolean]>([
    ['no run', null, 0, false],
    ['a run that only asks whether the session is alive', {}, SECOND, false],
    ['a run that has asked the site to end it', { phase: 'deciding', ...asked }, SECOND, true],
    ['a run that is tidying up', { phase: 'tidying', outcome: signedOut }, SECOND, true],
    ['a guide that the user follows', { phase: 'guided' }, 15 * MINUTE - 1, true],
    ['a guide that was left open', { phase: 'guided' }, 15 * MINUTE, false],
    ['a guide to other devices', { phase: 'guided', scope: 'other-devices' }, SECOND, false],
    [
      'a device that was ended in the list',
      over(signedOut, { devices: { name: null, result: 'ended' } }),
      SECOND,
      false,
    ],
    ['a sign-out that was just over', over(signedOut), 30 * SECOND - 1, true],
    ['a sign-out that was over for long', over(signedOut), 30 * SECOND, false],
    ['a sign-out in the future, by a clock that was set back', over(signedOut), -HOUR, false],
    ['a removal that was just over', over(removed), SECOND, true],
    [
      'a sign-out that was refused, just now: the site may still have done it',
      over({ kind: 'refused', answer: null }, asked),
      SECOND,
      true,
    ],
    ['a sign-out that found the session ended already', over({ kind: 'already-signed-out' }), SECOND, false],
    [
      'a sign-out that never asked',
      over({ kind: 'could-not-tell', reason: 'access-missing', answer: null }),
      SECOND,
      false,
    ],
    ['a run for another store', { phase: 'tidying', ref: refOf('claude', { storeId: container.id }) }, SECOND, false],
    ['a run for another site', { phase: 'tidying', ref: refOf('character-ai') }, SECOND, false],
  ])('%s', async (_what, given, later, expected) => {
    expect(await isOurs(given, later)).toBe(expected);
  });

  it('is not our own if the session began after our work', async () => {
    const session = { ref: refOf('claude'), firstSeenAt: NOON + SECOND };
    expect(await isOurs(over(signedOut), 2 * SECOND, session)).toBe(false);
    expect(await isOurs({ phase: 'guided' }, 2 * SECOND, session)).toBe(false);
  });

  it('is not our own by a guide if it happened while the browser was closed', async () => {
    expect(await isOurs({ phase: 'guided' }, SECOND, long, 'browser-start')).toBe(false);
    expect(await isOurs({ phase: 'deciding', ...asked }, SECOND, long, 'browser-start')).toBe(true);
  });
});

describe('a removal that is about to begin', () => {
  it.each<[string, string | null, string, number, boolean]>([
    ['in that store', '0', '0', SECOND, true],
    ['in another store', '0', container.id, SECOND, false],
    ['in all stores', null, container.id, SECOND, true],
    ['nearly a minute ago', '0', '0', MINUTE - 1, true],
    ['a minute ago', '0', '0', MINUTE, false],
  ])('is expected %s', async (_what, storeId, endedIn, later, expected) => {
    const { clock, start } = createWorld();
    const own = createOwnEndings({ clock, records: start().records });
    own.expect('claude', storeId);
    clock.advance(later);
    const isEndedByUs = await own.read('running');
    expect(isEndedByUs({ ref: refOf('claude', { storeId: endedIn }), firstSeenAt: NOON - HOUR })).toBe(expected);
    expect(isEndedByUs({ ref: refOf('claude', { storeId: endedIn }), firstSeenAt: NOON + 1 })).toBe(false);
    expect(isEndedByUs({ ref: refOf('character-ai', { storeId: endedIn }), firstSeenAt: NOON - HOUR })).toBe(false);
  });
});

describe('"Remove data here"', () => {
  it.each<[boolean, string]>([
    [false, 'gone-while-open'],
    [true, 'signed-out-here'],
  ])('explains an end in another store only if it removes there too (all stores: %s)', async (allStores, kind) => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.signIn('claude', { storeId: container.id });
    await browser
      .app()
      .handlers['remove-data']({ type: 'remove-data', session: refOf('claude'), allStores, trustedDevice: false });
    if (!allStores) await browser.lose('claude', 'taken-back', container.id);
    expect(diskJournal(browser.world).entries.map(({ ref, end }) => [ref.storeId, end?.kind])).toEqual([
      ['0', 'signed-out-here'],
      [container.id, kind],
    ]);
  });
});
