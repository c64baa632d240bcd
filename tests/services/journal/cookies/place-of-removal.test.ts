import { describe, expect, it } from 'vitest';
import { refId } from '../../../../utils/core/sessions/session.ts';
import { SECOND } from '../../../../utils/core/time.ts';
import type { CookieChange } from '../../../../utils/ports/events.ts';
import { type CookieWatch, createCookieWatch } from '../../../../utils/services/journal/watch-cookies.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { createFakeClock } from '../../../fakes/ports/fake-clock.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { noEvidence } from '../../../fakes/samples/journal.ts';
import { requiredSites } from '../../../fakes/samples/required-sites.ts';
import { toSiteBook } from '../../../fakes/samples/site-book.ts';
import { container } from '../../../fakes/samples/stores.ts';
import { claude, theme } from './watched-steps.ts';

describe('the place of a removal', () => {
  const watched = (note: (watch: CookieWatch) => void): CookieWatch => {
    const watch = createCookieWatch({ clock: createFakeClock(), siteBook: toSiteBook(requiredSites) });
    note(watch);
    return watch;
  };

  it('is known by store and partition', () => {
    const embedded = { topLevelSite: 'https://news.example' };
    const watch = watched(({ noteCookie }) => {
      noteCookie(cookie({ storeId: container.id }), 'deleted');
      noteCookie(cookie({ partition: embedded }), 'evicted');
    });
    expect(
      [claude, refOf('claude', { storeId: container.id }), refOf('claude', { partition: embedded })].map(
        (ref) => watch.evidence(ref, []).removal,
      ),
    ).toEqual(['unseen', 'deleted', 'evicted']);
  });

  it('is the site itself for a cookie in the partition of its own site', () => {
    expect(
      watched(({ noteCookie }) =>
        noteCookie(cookie({ partition: { topLevelSite: 'https://claude.ai' } }), 'deleted'),
      ).evidence(claude, []).removal,
    ).toBe('deleted');
  });

  it('is not on other hosts', () => {
    expect(
      watched(({ noteCookie }) => noteCookie(cookie({ domain: 'evil.example' }), 'deleted')).evidence(claude, []),
    ).toEqual(noEvidence);
  });

  it.each<[string, readonly CookieChange[], boolean]>([
    ['that was written and removed', ['set', 'deleted'], true],
    ['that stayed', ['overwrite', 'set'], false],
    ['that was removed and is another one now', ['deleted', 'set'], false],
    ['that was removed', ['deleted'], false],
  ])('tells of a sign-in between two looks, once, whether it passed: one %s', (_which, changes, hasPassed) => {
    const watch = createCookieWatch({ clock: createFakeClock(), siteBook: toSiteBook(requiredSites) });
    for (const change of changes) watch.noteCookie(cookie(), change);
    expect(watch.passed().has(refId(claude))).toBe(hasPassed);
    watch.takeTouched();
    watch.noteCookie(cookie(), 'deleted');
    expect(watch.passed().size).toBe(0);
  });

  it('is dropped after some seconds, while each written credential is named once', () => {
    const clock = createFakeClock();
    const watch = createCookieWatch({ clock, siteBook: toSiteBook(requiredSites) });
    for (let count = 0; count < 100; count += 1)
      for (const change of ['overwrite', 'set'] as const) watch.noteCookie(cookie(), change);
    watch.noteCookie(theme, 'set');
    expect([...watch.takeTouched()]).toEqual([refId(claude)]);
    expect([...watch.takeTouched()]).toEqual([]);
    watch.noteCookie(cookie(), 'deleted');
    clock.advance(60 * SECOND);
    watch.takeTouched();
    clock.advance(-60 * SECOND);
    expect(watch.evidence(claude, []).removal).toBe('unseen');
  });
});
