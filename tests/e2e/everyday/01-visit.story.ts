import { expect } from 'vitest';
import { words } from '../../words.ts';
import { cookieNames, expectNoTraces, outcome, press, signIn, signInAgain } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'says of a site that has no question to ask only what it saw: it was asked, and its cookie went or is still here',
  async ({ world, sites }) => {
    const spotify = sites.visited.get('spotify');
    if (spotify === undefined) throw new Error('No practice site stands for Spotify');
    const atSite = { host: 'open.spotify.com' };
    const gone = `${words('outcomeCouldNotTell')} ${words('goneAfterAsking')}`;
    const { page, tabId } = await signIn(world, atSite);
    const signOutHere = async () => {
      const popup = await world.openPopup(tabId);
      await press(popup, words('signOutHere'));
      return { popup, said: await outcome(popup) };
    };

    const first = await signOutHere();
    expect(first.said).toContain(gone);
    expect([spotify.live(), await cookieNames(world, 'spotify.com')]).toEqual([[], []]);
    await world.screenshot(first.popup, 'everyday/01-gone');

    // A site that ends nothing looks the same in the jar: the same words, and never "Signed out."
    spotify.faults.mode = { kind: 'nothing-ended-cleared', scope: 'sign-out' };
    await signInAgain(page, atSite);
    expect((await signOutHere()).said).toContain(gone);
    expect(spotify.live()).toHaveLength(1);

    for (const kind of ['server-error', 'challenge', 'nothing-ended-kept'] as const) {
      spotify.reset();
      spotify.faults.mode = { kind, scope: 'sign-out' };
      await signInAgain(page, atSite);
      const { popup, said } = await signOutHere();
      expect(said, kind).toContain(words('hereAfterAsking'));
      expect([spotify.live().length, await cookieNames(world, 'spotify.com')], kind).toEqual([1, ['sp_dc', 'sp_key']]);
      await world.screenshot(popup, `everyday/01-${kind}`);
    }
    await expectNoTraces(world, sites);
  },
  { build: 'every-host' },
);
