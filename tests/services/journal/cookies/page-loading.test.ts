import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../../utils/core/time.ts';
import { createCookieWatch } from '../../../../utils/services/journal/watch-cookies.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { createFakeClock } from '../../../fakes/ports/fake-clock.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { requiredSites } from '../../../fakes/samples/required-sites.ts';
import { toSiteBook } from '../../../fakes/samples/site-book.ts';
import { news } from '../../removal/press-removal.ts';
import { after, type Step } from './watched-steps.ts';

describe('whether a page of the site was loading', () => {
  const page: Step = ['page', 'claude.ai'];
  const gone: Step = ['auth', 'deleted'];
  it.each<[string, readonly Step[], boolean]>([
    ['no page', [gone], false],
    ['a page just before', [page, ['wait', 200], gone], true],
    ['a page nearly three seconds before', [page, ['wait', 3 * SECOND - 1], gone], true],
    ['a page three seconds before', [page, ['wait', 3 * SECOND], gone], false],
    ['a page that was reloaded at once, as an extension does', [gone, page], false],
    ['a page that was reloaded later, as a person does', [gone, ['wait', SECOND], page], false],
    ['a page before, and then the page to sign in on', [page, ['wait', 500], gone, ['wait', 2 * SECOND], page], true],
    ['a page long before, and one long after', [page, ['wait', 60 * SECOND], gone, ['wait', 2 * SECOND], page], false],
    ['a page of another site', [['page', 'character.ai'], gone], false],
    ['a page in another store', [['page elsewhere', 'claude.ai'], gone, ['page elsewhere', 'claude.ai']], false],
    ['a page of no site', [['page', 'claude.ai.evil.example'], ['page', 'notclaude.ai'], ['page', ''], gone], false],
    ['a page, but no removal', [page], false],
    ['a page, and a removal that was reported long ago', [page, gone, ['wait', 10 * SECOND]], false],
  ])('%s: %s', (_what, steps, pageLoaded) => {
    expect(after(steps).pageLoaded).toBe(pageLoaded);
  });

  it("says nothing about a sign-in inside another site's page", () => {
    const watch = createCookieWatch({ clock: createFakeClock(), siteBook: toSiteBook(requiredSites) });
    const inside = cookie({ partition: news });
    watch.notePage('claude.ai', '0');
    watch.noteCookie(inside, 'deleted');
    const ref = refOf('claude', { partition: news });
    expect([watch.isPageLoading(ref), watch.evidence(ref, []).pageLoaded]).toEqual([false, false]);
    expect(watch.isPageLoading(refOf('claude'))).toBe(true);
  });
});
