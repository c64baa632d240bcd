import { describe, expect, it } from 'vitest';
import type { OwnEnding } from '../../../utils/core/journal/observation.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { Attempt, SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { HOUR, SECOND } from '../../../utils/core/time.ts';
import { createOwnEndings } from '../../../utils/services/journal/own-endings.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { run } from '../../fakes/samples/run.ts';
import { toSiteBook } from '../../fakes/samples/site-book.ts';
import { container } from '../../fakes/samples/stores.ts';
import { createRunningBrowser, diskJournal } from './recording.ts';

const asked: Partial<SignOutRun> = {
  attempts: [{ method: 0, way: 'background', at: NOON, answer: null, after: null } satisfies Attempt],
};
const answered: Partial<SignOutRun> = {
  attempts: [{ method: 0, way: 'page', at: NOON, answer: { kind: 'status', status: 200 }, after: 'yes' }],
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

/** What is known of the end of a session that was long there, so long after noon. */
async function ending(given: Partial<SignOutRun> | null, later = SECOND, session = long) {
  const { clock, sites, start } = createWorld();
  const { records } = start();
  if (given) await records.save(run(given));
  clock.advance(later);
  return (await createOwnEndings({ clock, records, siteBook: toSiteBook(sites) }).read())(session);
}

describe('an end of a session is our own, or not', () => {
  it.each<[string, Partial<SignOutRun> | null, number, OwnEnding]>([
    ['no run', null, 0, 'not-ours'],
    ['a run that only asks whether the session is alive', {}, SECOND, 'not-ours'],
    [
      'a run that has asked the site to end it, and does not know the answer yet',
      { phase: 'deciding', ...asked },
      SECOND,
      'undecided',
    ],
    ['a run that is tidying up', { phase: 'tidying', outcome: signedOut }, SECOND, 'undecided'],
    ['a guide that the user follows: something else may happen meanwhile', { phase: 'guided' }, SECOND, 'not-ours'],
    ['a guide to other devices', { phase: 'guided', scope: 'other-devices' }, SECOND, 'not-ours'],
    [
      'a device that was ended in the list',
      over(signedOut, { devices: { name: null, result: 'ended' } }),
      SECOND,
      'not-ours',
    ],
    ['a sign-out that was just over', over(signedOut), 30 * SECOND - 1, 'ours'],
    ['a sign-out that was over for long', over(signedOut), 30 * SECOND, 'not-ours'],
    ['a sign-out in the future, by a clock that was set back', over(signedOut), -HOUR, 'not-ours'],
    ['a removal that was just over', over(removed), SECOND, 'ours'],
    ['a sign-out after which another sign-in was seen', over(signedOut, { newerSeen: true }), SECOND, 'not-ours'],
    ['a removal after which another sign-in was seen', over(removed, { newerSeen: true }), SECOND, 'not-ours'],
    ['a sign-out after which the cookie was written again', over(signedOut, { writtenSince: true }), 0, 'not-ours'],
    ['a removal after which the cookie was written again', over(removed, { writtenSince: true }), 0, 'not-ours'],
    [
      'a removal that came when the sign-in was gone already',
      over({ ...removed, reason: 'no-sign-in' }),
      SECOND,
      'not-ours',
    ],
    ['a removal that is not over: it may come too late', { phase: 'removing' }, SECOND, 'undecided'],
    [
      'a run that found no cookie left to remove: somebody else removed them',
      over({ ...removed, removedCookies: 0 }),
      SECOND,
      'not-ours',
    ],
    [
      'a request that the site answered by taking only its cookie back',
      over({ ...removed, removedCookies: 0, reason: 'still-works' }, answered),
      SECOND,
      'ours',
    ],
    [
      'a sign-out that was refused, just now: what went afterwards has another cause',
      over({ kind: 'refused', answer: null }, answered),
      SECOND,
      'not-ours',
    ],
    [
      'a sign-out without a clear result, just now',
      over({ kind: 'could-not-tell', reason: 'site-silent', answer: null }, asked),
      SECOND,
      'not-ours',
    ],
    ['a sign-out that found the session ended already', over({ kind: 'already-signed-out' }), SECOND, 'not-ours'],
    [
      'a sign-out that never asked',
      over({ kind: 'could-not-tell', reason: 'access-missing', answer: null }),
      SECOND,
      'not-ours',
    ],
    [
      'a run for another store',
      over(signedOut, { ref: refOf('claude', { storeId: container.id }) }),
      SECOND,
      'not-ours',
    ],
    ['a run for another site', over(signedOut, { ref: refOf('character-ai') }), SECOND, 'not-ours'],
  ])('%s', async (_what, given, later, expected) => {
    expect(await ending(given, later)).toBe(expected);
  });

  it('is not our own if the session began after our work', async () => {
    const session = { ref: refOf('claude'), firstSeenAt: NOON + SECOND };
    expect(await ending(over(signedOut), 2 * SECOND, session)).toBe('not-ours');
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
