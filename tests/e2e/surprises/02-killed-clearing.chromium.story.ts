import { expect } from 'vitest';
import { firstCause, keepRecord, readJournal, waitUntilJudged, waitUntilSettled } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { clearOnExit } from '../harness/settings/clear-on-exit.ts';
import { signIn } from '../harness/steps.ts';

restartStory(
  'concludes nothing from a browser that would have forgotten the site, but was killed before it could',
  async ({ profile }) => {
    const first = await profile.open();
    await keepRecord(first);
    await signIn(first);
    const before = await waitUntilSettled(first);
    await profile.kill();

    const second = await profile.open();
    await waitUntilJudged(second);
    expect(await firstCause(second)).toEqual({ code: 'still-signed-in', certainty: 'sure' });
    expect(await readJournal(second)).toMatchObject({ entries: [{ ...before, kept: true }], experience: {} });
  },
  clearOnExit(),
);
