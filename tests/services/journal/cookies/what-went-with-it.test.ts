import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../utils/core/time.ts';
import { createCookieWatch } from '../../../../utils/services/journal/watch-cookies.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createFakeClock } from '../../../fakes/ports/fake-clock.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { requiredSites } from '../../../fakes/samples/required-sites.ts';
import { toSiteBook } from '../../../fakes/samples/site-book.ts';
import { createRunningBrowser } from '../recording.ts';

type Browser = Awaited<ReturnType<typeof createRunningBrowser>>;

/** Signed in for a minute, with no cookie of the site but its auth cookies and these. */
async function createSignedIn(browser: Browser, siteId: string, others: readonly ReturnType<typeof cookie>[]) {
  const { jar } = browser.world;
  await browser.signIn(siteId);
  jar.drop(({ cookie: { name } }) => name !== 'sessionKey');
  for (const other of others) jar.put(other, 'plain');
  await browser.pass(MINUTE);
}

describe('a deletion that may be the answer of a site that clears its data (Clear-Site-Data)', () => {
  it.each([
    [
      'in another partition',
      'claude',
      cookie({ name: '__cf_bm', partition: { topLevelSite: 'https://news.example' } }),
    ],
    ['under another domain of the site', 'claude-console', cookie({ name: 'theme', domain: 'console.anthropic.com' })],
  ])('is blamed on nobody at this browser because of a cookie %s that stayed', async (_where, siteId, other) => {
    const browser = await createRunningBrowser();
    await createSignedIn(browser, siteId, [other]);
    await browser.lose(siteId, 'deleted');
    expect(await browser.firstCause(siteId)).toBe('sure could-not-tell');
  });

  it('is named where a cookie in the same place stayed', async () => {
    const browser = await createRunningBrowser();
    await createSignedIn(browser, 'claude', [cookie({ name: 'theme' })]);
    await browser.lose('claude', 'deleted');
    expect(await browser.firstCause()).toBe('likely removed-here');
  });
});

describe('a cookie of another site that goes at the same moment', () => {
  const csrf = cookie({ name: 'csrf', domain: 'chatgpt.com' });
  const stays = cookie({ name: 'theme', domain: 'chatgpt.com' });

  it.each([
    ['only one of those that it has there', [cookie({ name: 'theme' }), csrf, stays], 'sure could-not-tell'],
    ['all that it has there', [cookie({ name: 'theme' }), csrf], 'likely removed-here'],
  ])('tells of a clearing only where it was all: %s', async (_what, others, expected) => {
    const world = createWorld();
    world.browser.name = 'firefox'; // it tells of what a site takes back as of what a person deletes
    const browser = await createRunningBrowser(world);
    await createSignedIn(browser, 'claude', others);
    world.jar.drop(({ cookie: { name } }) => name === 'csrf');
    await browser.app().onCookie(csrf, 'deleted');
    await browser.lose('claude', 'deleted');
    expect(await browser.firstCause()).toBe(expected);
  });
});

describe('cookies of other sites that went at the same moment', () => {
  const deletedHere = (own: 'ours' | 'not ours') => {
    const watch = createCookieWatch({ clock: createFakeClock(), siteBook: toSiteBook(requiredSites) });
    const other = cookie({ name: 'sid', domain: 'forum.example' });
    if (own === 'ours') watch.noteOwn([other]);
    watch.noteCookie(other, 'deleted');
    watch.noteCookie(cookie(), 'deleted');
    return watch.evidence(refOf('claude'), []).elsewhere;
  };

  it('are a sign of clearing, but not if it was Lights Out that removed them', () => {
    expect([deletedHere('not ours'), deletedHere('ours')]).toEqual(['went', 'not-seen']);
  });
});
