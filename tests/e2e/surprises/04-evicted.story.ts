import { expect } from 'vitest';
import { goTo } from '../harness/go-to.ts';
import { firstCause, keepRecord, readOverview, waitForEntry } from '../harness/record.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'warns when a site has nearly as many cookies as the browser keeps, and names the browser when it drops the sign-in',
  async ({ world }) => {
    await keepRecord(world);
    const { page } = await signIn(world);
    await waitForEntry(world, 'the sign-in', ({ end }) => end === null);
    await goTo(page, 'https://claude.ai/practice/many-cookies?count=160');
    await waitFor('the warning', async () =>
      (await readOverview(world)).warnings.some(({ code }) => code === 'near-cookie-limit'),
    );
    await goTo(page, 'https://claude.ai/practice/many-cookies?count=240');
    const { end } = await waitForEntry(world, 'its end', (entry) => entry.end !== null);
    expect(end).toMatchObject({ kind: 'gone-while-open', evidence: { removal: 'evicted' } });
    expect(await firstCause(world)).toEqual({ code: 'evicted', certainty: 'sure' });
  },
);
