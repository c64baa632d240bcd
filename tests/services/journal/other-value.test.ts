import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { run } from '../../fakes/samples/run.ts';
import { diskJournal, endsOf } from './recording.ts';
import { createSettledBrowser } from './starts/settled-browser.ts';

/** Our sign-out has asked the site, which puts a visitor's value in the place of the sign-in. The record looks then. */
async function putInPlace() {
  const browser = await createSettledBrowser();
  const { records } = browser.worker();
  const asking = run({
    phase: 'deciding',
    startedAt: browser.world.clock.now(),
    attempts: [{ method: 0, way: 'page', at: browser.world.clock.now(), answer: null, after: null }],
  });
  await records.save(asking);
  await browser.signIn('claude', { token: 'visitor-0123456789abcdef' });
  return {
    browser,
    /** The run is over, no cookie was written since, and the record looks again. */
    async endRun(outcome: Outcome): Promise<void> {
      const { digest = null } = diskJournal(browser.world).entries.at(-1) ?? {};
      const over: SignOutRun = { ...asking, phase: 'ended', endedAt: browser.world.clock.now(), outcome, left: digest };
      await records.save(over);
      await browser.pass(SECOND);
    },
  };
}

describe('another value in the place of a sign-in, put there while our own sign-out asks the site', () => {
  it('is not called another sign-in before the sign-out knows its result', async () => {
    const { browser } = await putInPlace();
    expect(endsOf(browser.world)).toEqual(['goes on']);
    browser.world.server.faults.probe['diagnosis-probe'] = { kind: 'timeout' };
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it.each<[string, Outcome, string]>([
    ['ended the old one', { kind: 'signed-out', oldSignIn: 'refused', untried: [] }, 'signed-out-here'],
    ['could not tell', { kind: 'could-not-tell', reason: 'replaced', answer: null }, 'replaced'],
  ])(
    'is judged by the result of that sign-out (it %s), though nothing was written since',
    async (_what, outcome, end) => {
      const { browser, endRun } = await putInPlace();
      await endRun(outcome);
      expect(endsOf(browser.world)).toEqual([end, 'goes on']);
    },
  );
});
