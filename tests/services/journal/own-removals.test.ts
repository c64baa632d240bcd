import { expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { toEnd } from '../leave/to-end.ts';
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

/** Has something else take the sign-in just before a removal of ours comes to it, and Lights Out look at once. */
function loseBefore({ app, world: { jar } }: Browser, how: 'deleted' | 'unseen', what = /./): void {
  const { remove } = jar;
  jar.remove = async (cookies) => {
    const going = jar.everything().filter(({ cookie }) => cookies.includes(cookie) && what.test(cookie.name));
    jar.drop((one) => going.includes(one));
    if (how === 'deleted') for (const { cookie } of going) await app().onCookie(cookie, how);
    if (going.length > 0) await app().onChange();
    return remove(cookies);
  };
}

it('a removal of a leave run is no cause either, if it came too late', async () => {
  const browser = await createSettledBrowser();
  for (const { value } of browser.world.jar.everything()) browser.world.server.end(value);
  loseBefore(browser, 'deleted');
  await browser.app().handlers.leave({ type: 'leave', sessions: [session], clearing: 'unwanted' });
  const { leave } = await toEnd(browser.app());
  expect(leave?.items).toMatchObject([{ step: 'done', outcome: { kind: 'already-signed-out' } }]);
  expect(await browser.firstCause()).not.toBe('sure signed-out-here');
});

it.each(['deleted', 'unseen'] as const)(
  'a removal of ours is no cause for an end that came just before it reached the sign-in (%s)',
  async (how) => {
    const browser = await createSettledBrowser();
    loseBefore(browser, how);
    await removeHere(browser);
    expect(await browser.firstCause()).not.toBe('sure signed-out-here');
    const { runs } = await browser.worker().records.list();
    expect(runs).toMatchObject([{ outcome: { kind: 'removed-here-only', reason: 'no-sign-in' } }]);
    await browser.restart();
    expect(await browser.firstCause()).not.toBe('sure signed-out-here');
  },
);

it('a removal of ours is no cause for the end of a sign-in whose date passed before it came to it', async () => {
  const browser = await createSettledBrowser();
  const { jar } = browser.world;
  for (const { cookie, value } of [...jar.everything()])
    jar.put({ ...cookie, expiresAt: browser.world.clock.now() + MINUTE }, value);
  await browser.app().onChange();
  const { remove } = jar;
  jar.remove = async (cookies) => {
    browser.world.clock.advance(MINUTE); // Firefox still lists what has reached its date
    return remove(cookies);
  };
  await removeHere(browser);
  const { runs } = await browser.worker().records.list();
  expect(runs).toMatchObject([{ outcome: { kind: 'removed-here-only', reason: 'no-sign-in' } }]);
  expect(await browser.firstCause()).not.toBe('sure signed-out-here');
});

it('nor for one whose companions it found alone: they may be a sign-in, and the site was not told', async () => {
  const browser = await createSettledBrowser();
  loseBefore(browser, 'unseen', /^sessionKey$/);
  await removeHere(browser);
  const { runs } = await browser.worker().records.list();
  expect(runs).toMatchObject([{ outcome: { kind: 'removed-here-only', reason: 'site-not-told' }, endedNone: true }]);
  expect(await browser.firstCause()).not.toBe('sure signed-out-here');
});
