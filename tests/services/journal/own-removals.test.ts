import { expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { news, session } from '../removal/press-removal.ts';
import { createSettledBrowser } from './starts/settled-browser.ts';

type Browser = Awaited<ReturnType<typeof createSettledBrowser>>;

const removeHere = ({ app }: Browser, ref = session) =>
  app().handlers['remove-data']({ type: 'remove-data', session: ref, allStores: false, trustedDevice: false });

it('a sign-in that stayed through "Remove data here" was not ended by it when it goes soon after', async () => {
  const browser = await createSettledBrowser();
  browser.world.jar.stuck.add('sessionKey');
  await removeHere(browser);
  browser.world.jar.stuck.clear();
  await browser.pass(20 * SECOND);
  await browser.lose('claude', 'deleted');
  expect(await browser.firstCause()).not.toBe('sure signed-out-here');
  await browser.signIn('claude');
  await browser.pass(MINUTE);
  await removeHere(browser);
  expect(await browser.firstCause()).toBe('sure signed-out-here');
});

it("a removal inside another site's page is no cause for the end of the sign-in in tabs", async () => {
  const browser = await createSettledBrowser();
  await browser.signIn('claude', { partition: news });
  await browser.pass(MINUTE);
  await removeHere(browser, refOf('claude', { partition: news }));
  await browser.lose('claude', 'deleted');
  expect(await browser.firstCause()).not.toBe('sure signed-out-here');
});
