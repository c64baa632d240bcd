import { expect } from 'vitest';
import { askWhy, diagnose, firstCause, keepRecord, waitForEntry } from '../harness/record.ts';
import { expectNoTraces, signIn, signInAgain } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'names the site first when it ended the session, and an incident on its status page before that',
  async ({ world, sites, browserName }) => {
    await keepRecord(world);
    const { page, tabId } = await signIn(world);
    await waitForEntry(world, 'the sign-in', ({ end }) => end === null);

    // From the second device: everything of this account is ended. The next visit here still shows the dead cookie.
    const endAll = () => {
      for (const { id } of sites.claude.live()) sites.claude.endSession(id, 'all-sessions-request');
    };
    endAll();
    await page.reload();
    expect(await firstCause(world)).toEqual({ code: 'ended-by-site', certainty: 'sure' });

    // A site that takes the cookie back at the next visit.
    sites.claude.settings.deadCookie = 'clear';
    await signInAgain(page);
    await waitForEntry(world, 'the new sign-in', ({ end, firstSeenAt }) => end === null && firstSeenAt > 0);
    endAll();
    await page.reload();
    await waitForEntry(world, 'its end', ({ end }) => end?.kind === 'gone-while-open');
    const { causes } = await diagnose(world);
    // Firefox tells of the loading page after the cookie, as where somebody removes it and reloads the page.
    if (browserName === 'chromium') {
      expect(causes[0]).toMatchObject({ code: 'ended-by-site', certainty: 'likely' });
      expect(causes[0]?.evidence).toContain('past-date-written');
    } else {
      expect(causes[0]).toMatchObject({ code: 'could-not-tell', evidence: ['browser-names-nobody'] });
      expect(causes).toContainEqual(expect.objectContaining({ code: 'ended-by-site', certainty: 'possible' }));
    }

    sites.status.settings.indicator = 'major';
    sites.status.settings.description = 'Sign-in trouble (practice)';
    const popup = await world.openPopup(tabId);
    const said = await askWhy(popup);
    expect(said[0]).toMatch(/incident|trouble|status page/i);
    expect(said[1]).toMatch(browserName === 'chromium' ? /Claude/ : /cannot tell/);
    await world.screenshot(popup, 'surprises/03-incident-first');
    await expectNoTraces(world, sites);

    // Clear-Site-Data looks like a removal by hand, so neither the site nor a person may be blamed.
    sites.status.settings.indicator = 'none';
    sites.claude.settings.deadCookie = 'clear-site-data';
    await signInAgain(page);
    await waitFor('the newest sign-in', async () => (await diagnose(world)).recorded.some(({ end }) => end === null));
    const before = Date.now();
    endAll();
    await page.reload();
    await waitForEntry(
      world,
      'its end by Clear-Site-Data',
      ({ end }) => end?.kind === 'gone-while-open' && end.at >= before,
    );
    expect((await firstCause(world)).code).toMatch(/^(ended-by-site|could-not-tell)$/);
  },
  { build: 'e2e' },
);
