import { expect } from 'vitest';
import { words } from '../../words.ts';
import { expectNoTraces, signIn, signInAgain, signOutHere, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const HOUR = 3_600_000;

story(
  'signs out of Character.AI as surely as its evidence allows, and never probes to look',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world, { host: 'character.ai' });
    const site = sites.character;

    // A day of looking: nothing is sent and nothing is renewed.
    const before = site.live();
    sites.requests.length = 0;
    for (let hour = 0; hour < 24; hour += 6) {
      sites.clock.advance(6 * HOUR);
      const popup = await world.openPopup(tabId);
      expect(await timeLeft(popup)).toMatch(/^(30 days|29 days 23 hours)$/);
      await world.screenshot(popup, 'main-job/07-character-live');
      const options = await world.openOptions();
      await timeLeft(options);
      await popup.close();
      await options.close();
    }
    expect(sites.requests.filter(({ host }) => site.hosts.includes(host))).toEqual([]);
    expect(site.live()).toEqual(before);

    // To the dead token the site answers 401, as a proxy does too. Nothing is known that marks this answer as its own.
    const sure = await signOutHere(world, tabId);
    expect(sure.said).toMatch(/^Could not tell\./);
    await world.screenshot(sure.popup, 'main-job/07-character-could-not-tell');
    expect(site.live()).toEqual([]);
    await sure.popup.close();

    // A sign-out that leaves the token alive is no sign-out.
    site.reset();
    site.settings.logoutKillsToken = false;
    await signInAgain(page, { host: 'character.ai' });
    const [alive] = site.live();
    // The site is asked a second time, 20 seconds later, before this is said.
    const leftAlive = await signOutHere(world, tabId, 45_000);
    expect(leftAlive.said).toMatch(/^Removed here only\. The old sign-in still works/);
    expect(site.accepts(site.secretsOf(alive?.id ?? '').HTTP_AUTHORIZATION ?? '')).toBe(true);
    await leftAlive.popup.close();

    // A token that does not reach the account host cannot be tried: the one request we know of is not sent blindly.
    site.reset();
    site.settings.authCookieDomain = 'host-only';
    await signInAgain(page, { host: 'character.ai' });
    sites.requests.length = 0;
    const popup = await world.openPopup(tabId);
    await popup.evaluate(
      (wanted) =>
        [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === wanted)?.click(),
      words('signOutHere'),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(sites.requests.filter(({ path }) => path.includes('auth.logout') || path.includes('/chat/user'))).toEqual(
      [],
    );
    await world.screenshot(popup, 'main-job/07-character-guided');
    await expectNoTraces(world, sites);
  },
  { build: 'e2e' }, // no story can press "Allow" for the host at which the site is asked
);
