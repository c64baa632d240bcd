import { expect } from 'vitest';
import { warningsInChromium, warningsInFirefox } from '../harness/install-warning.ts';
import { story } from '../harness/story.ts';

const installed = ['character.ai', 'claude.ai', 'platform.claude.com'];

story(
  'is introduced by the browser with the three sites that it can look at, each by its name',
  async ({ world, browserName }) => {
    if (browserName === 'firefox') {
      expect(await warningsInFirefox(world)).toEqual({
        says: ['Access your data for sites in 3 domains'],
        lists: installed,
        data: 'The developer says this extension doesn’t require data collection.',
      });
      return;
    }
    expect(await warningsInChromium(world)).toEqual([
      'Read and change your data on character.ai, claude.ai, and platform.claude.com',
    ]);
    // One host more, and Chromium names none of them.
    expect(await warningsInChromium(world, ['*://plus.character.ai/*'])).toEqual([
      'Read and change your data on a number of websites',
    ]);
  },
);
