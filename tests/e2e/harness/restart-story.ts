import { inject, test } from 'vitest';
import { type PracticeSites, startPracticeSites } from '../../practice-sites/start.ts';
import { type Profile, type ProfileOptions, withProfile } from './browser/profile.ts';
import { writeFailure } from './report/failure.ts';
import { storyName, type TimeLimit } from './story.ts';
import { within } from './wait.ts';

/** What a story about several runs of a browser gets: a new profile, and no running browser yet. */
export type RestartStage = { profile: Profile; sites: PracticeSites; browserName: Profile['browserName'] };

export type RestartStoryOptions = Omit<ProfileOptions, 'browserName' | 'sites'> & TimeLimit;

// In ms. Time for taking pictures of a failure, for ending a browser that hangs, and for removing its profile.
const MARGIN_MS = 60_000;

/**
 * Declares the one story of a file, like `story`, for a browser that ends and starts again. It may take four minutes.
 */
export function restartStory(
  sentence: string,
  run: (stage: RestartStage) => Promise<void>,
  { limitMs = 240_000, ...options }: RestartStoryOptions = {},
): void {
  test(sentence, { timeout: limitMs + MARGIN_MS }, async () => {
    const browserName = inject('browserName');
    const sites = await startPracticeSites();
    try {
      await withProfile({ ...options, browserName, sites }, async (profile) => {
        try {
          await within(limitMs, 'the story', run({ profile, sites, browserName }));
        } catch (error) {
          await writeFailure(profile, storyName(), error);
          throw error;
        }
      });
    } finally {
      await sites.stop();
    }
  });
}
