import { expect } from 'vitest';
import { diagnose, keepRecord, waitForEntry } from '../harness/record.ts';
import { installCookieCleaner } from '../harness/second-extension/second-extension.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

/** In ms. What was written within this time before a removal does not count as what stayed. */
const STAYS_NEW_MS = 11_000;

story(
  'names a removal from within the browser where Chromium tells it, and says that it cannot tell where Firefox does not',
  async ({ world, browserName }) => {
    const cleaner = await installCookieCleaner(world);
    await keepRecord(world);
    await signIn(world);
    await waitForEntry(world, 'the sign-in', ({ end }) => end === null);
    await new Promise((resolve) => setTimeout(resolve, STAYS_NEW_MS)); // page and cookies are no longer new
    await cleaner.remove('https://claude.ai/', 'sessionKey');
    await waitForEntry(world, 'its end', ({ end }) => end?.kind === 'gone-while-open');
    const { causes } = await diagnose(world);
    if (browserName === 'chromium') {
      expect(causes[0]).toEqual({ code: 'removed-here', certainty: 'likely', evidence: ['deleted-from-within'] });
    } else {
      expect(causes[0]).toEqual({ code: 'could-not-tell', certainty: 'sure', evidence: ['browser-names-nobody'] });
      expect(causes.map(({ code }) => code)).toEqual(expect.arrayContaining(['ended-by-site', 'removed-here']));
    }
  },
);
