import { expect } from 'vitest';
import { firstCause, keepRecord, readJournal, waitUntilJudged, waitUntilSettled } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { clearOnExit } from '../harness/settings/clear-on-exit.ts';
import { cookieNames, signIn } from '../harness/steps.ts';

/**
 * Firefox that was killed catches up with its clearing at the next start (tried in 153): the sign-in goes by the
 * setting, after all.
 */
restartStory(
  'says no more than “likely” where Firefox, killed before it could forget the site, forgets it at its next start',
  async ({ profile }) => {
    const first = await profile.open();
    await keepRecord(first);
    await signIn(first);
    await waitUntilSettled(first);
    await profile.kill();

    const second = await profile.open();
    await waitUntilJudged(second);
    expect(await cookieNames(second, 'claude.ai')).not.toContain('sessionKey');
    expect(await firstCause(second)).toEqual({ code: 'cleared-on-exit', certainty: 'likely' });
    expect((await readJournal(second)).experience).toEqual({ claude: { cleared: 1, kept: 0 } });
  },
  clearOnExit(),
);
