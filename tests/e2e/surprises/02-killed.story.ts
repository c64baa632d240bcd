import { expect } from 'vitest';
import {
  diagnose,
  firstCause,
  keepRecord,
  readJournal,
  waitForEntry,
  waitUntilJudged,
  waitUntilSettled,
} from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { cookieNames, signIn } from '../harness/steps.ts';

restartStory(
  'concludes nothing from a browser that was killed, not even where the kill took a fresh sign-in along',
  async ({ profile, sites }) => {
    const first = await profile.open();
    await keepRecord(first);
    await signIn(first);
    await waitUntilSettled(first);
    await signIn(first, { host: 'character.ai' });
    await waitForEntry(first, 'a fresh sign-in', ({ ref, end }) => ref.siteId === 'character-ai' && end === null);
    await profile.kill();

    const second = await profile.open();
    await waitUntilJudged(second);
    expect(await cookieNames(second, 'claude.ai')).toContain('sessionKey');
    expect(await firstCause(second)).toEqual({ code: 'still-signed-in', certainty: 'sure' });
    const { causes } = await diagnose(second, 'character-ai');
    const isLost = !(await cookieNames(second, 'character.ai')).includes('HTTP_AUTHORIZATION');
    expect(causes[0]).toMatchObject(
      isLost ? { code: 'could-not-tell', evidence: ['too-fresh'] } : { code: 'still-signed-in' },
    );
    expect((await readJournal(second)).experience).toEqual({});
    expect(sites.claude.live().length).toBeGreaterThan(0);
  },
  // This build holds access to the host at which Character.AI is asked.
  { build: 'e2e' },
);
