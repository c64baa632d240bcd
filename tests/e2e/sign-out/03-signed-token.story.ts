import { expect } from 'vitest';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, outcome, press, signIn, signInAgain, signOutHere, unfoldRow } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const HOST = 'www.perplexity.ai';

story(
  'goes through the CSRF check of Auth.js, and says that the old sign-in, a signed token, was not tried',
  async ({ world, sites }) => {
    for (const token of ['small', 'chunked'] as const) {
      sites.authjs.settings.token = token;
      const { page, tabId } = await signIn(world, { host: HOST });
      const [session] = sites.authjs.live();
      const secret = sites.authjs.secretOf(session?.id ?? '');
      const { popup, said } = await signOutHere(world, tabId);
      expect(sites.authjs.signedOut()).toContain(session?.id);
      expect(said).toMatch(/^Signed out\. The old sign-in was not tried\./);
      expect(await sites.authjs.accepts(secret)).toBe(true);
      expect(
        await world.inExtension(async (browser) =>
          (await browser.cookies.getAll({ url: 'https://www.perplexity.ai/' })).map(({ name }) => name),
        ),
      ).not.toContain('__Secure-next-auth.session-token');
      await world.screenshot(popup, `sign-out/03-signed-token-${token}`);
      await expectNoTraces(world, sites);
      await popup.close();
      await page.close();
      await sites.authjs.reset();
    }

    // With no tab of the site open the request goes from the background, with the cookie that goes with the token.
    const { page, tabId } = await signIn(world, { host: HOST });
    await signInAgain(page, { host: HOST });
    await page.evaluate(() => fetch('/api/auth/csrf'));
    await goTo(page, 'https://status.claude.com/');
    const popup = await world.openPopup(tabId);
    await unfoldRow(popup);
    await press(popup, words('signOutHere'));
    expect(await outcome(popup)).toMatch(/^(Signed out|Refused)\./);
    await expectNoTraces(world, sites);
  },
  { build: 'e2e' },
);
