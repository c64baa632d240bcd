import { inject, test } from 'vitest';
import { type PracticeSites, startPracticeSites } from '../../practice-sites/start.ts';
import { writeFailure } from './failure.ts';
import { type Profile, type ProfileOptions, withProfile } from './profile.ts';
import { storyName, type TimeLimit } from './story.ts';
import { within } from './wait.ts';

/** What a story about more than one run of a browser is given: the profile is new, and no browser runs yet. */
export type RestartStage = { profile: Profile; sites: PracticeSites; browserName: Profile['browserName'] };

export type RestartStoryOptions = Omit<ProfileOptions, 'browserName' | 'sites'> & TimeLimit;

// For the end of a browser that does not want to end, pictures of it, and the removal of its profile.
const MARGIN_MS = 60_000;

/** The one story of a file, as `story` tells it, in a browser that ends and starts again. It may take four minutes. */
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
