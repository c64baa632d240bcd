import { describe, expect, it } from 'vitest';
import type { EndEvidence } from '../../../utils/core/journal/journal.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { SECOND } from '../../../utils/core/time.ts';
import type { CookieChange } from '../../../utils/ports/events.ts';
import { type CookieWatch, createCookieWatch } from '../../../utils/services/journal/watch-cookies.ts';
import { cookie } from '../../fakes/cookie.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { requiredSites } from '../../fakes/required-sites.ts';
import { container } from '../../fakes/stores.ts';

const claude = refOf('claude');
const theme = cookie({ name: 'theme' });

type Step =
  | readonly ['auth', CookieChange]
  | readonly ['other', CookieChange]
  | readonly ['page' | 'page elsewhere', string]
  | readonly ['wait', number];

/** What is known of the sign-in's going after these steps. */
function after(steps: readonly Step[], others: 'some-left' | 'none-left' = 'some-left'): EndEvidence {
  const clock = createFakeClock();
  const watch = createCookieWatch({ clock, sites: requiredSites });
  for (const [what, value] of steps) {
    if (what === 'auth') watch.noteCookie(cookie(), value);
    if (what === 'other') watch.noteCookie(theme, value);
    if (what === 'page') watch.notePage(value, '0');
    if (what === 'page elsewhere') watch.notePage(value, container.id);
    if (what === 'wait') clock.advance(value);
  }
  return watch.evidence(claude, others);
}

describe('how a sign-in went', () => {
  it.each<[string, readonly Step[], EndEvidence['removal']]>([
    ['nothing was told', [], 'unseen'],
    ['taken back', [['auth', 'taken-back']], 'taken-back'],
    ['removed', [['auth', 'deleted']], 'deleted'],
    ['dropped', [['auth', 'evicted']], 'evicted'],
    ['expired', [['auth', 'expired']], 'expired'],
    [
      'an update, which comes as a pair',
      [
        ['auth', 'overwrite'],
        ['auth', 'set'],
      ],
      'unseen',
    ],
    ['the first half of an update', [['auth', 'overwrite']], 'unseen'],
    [
      'removed and written anew',
      [
        ['auth', 'deleted'],
        ['auth', 'set'],
      ],
      'unseen',
    ],
    [
      'written and then removed',
      [
        ['auth', 'set'],
        ['auth', 'taken-back'],
      ],
      'taken-back',
    ],
    [
      'removed after an update',
      [
        ['auth', 'overwrite'],
        ['auth', 'set'],
        ['auth', 'deleted'],
      ],
      'deleted',
    ],
    ['another cookie of the site was removed', [['other', 'deleted']], 'unseen'],
    [
      'removed a moment ago',
      [
        ['auth', 'deleted'],
        ['wait', 10 * SECOND - 1],
      ],
      'deleted',
    ],
    [
      'removed so long ago that it has nothing to do with now',
      [
        ['auth', 'deleted'],
        ['wait', 10 * SECOND],
      ],
      'unseen',
    ],
    [
      'removed in the future, by a clock that was set back',
      [
        ['auth', 'deleted'],
        ['wait', -60 * SECOND],
      ],
      'unseen',
    ],
  ])('%s', (_what, steps, removal) => {
    expect(after(steps).removal).toBe(removal);
  });
});

describe('what became of the others', () => {
  it.each<[string, readonly Step[], 'some-left' | 'none-left', EndEvidence['others']]>([
    ['some are left', [['auth', 'deleted']], 'some-left', 'stayed'],
    [
      'some are left, and some went',
      [
        ['other', 'deleted'],
        ['auth', 'deleted'],
      ],
      'some-left',
      'stayed',
    ],
    [
      'none is left, and they went just now',
      [
        ['other', 'deleted'],
        ['auth', 'deleted'],
      ],
      'none-left',
      'went',
    ],
    [
      'none is left, and they were taken back just after',
      [
        ['auth', 'deleted'],
        ['other', 'taken-back'],
      ],
      'none-left',
      'went',
    ],
    [
      'none is left, and they went long ago',
      [
        ['other', 'deleted'],
        ['wait', 10 * SECOND],
        ['auth', 'deleted'],
      ],
      'none-left',
      'none',
    ],
    ['there were none', [['auth', 'deleted']], 'none-left', 'none'],
    [
      'others were only written',
      [
        ['other', 'overwrite'],
        ['other', 'set'],
        ['auth', 'deleted'],
      ],
      'none-left',
      'none',
    ],
  ])('%s', (_what, steps, left, others) => {
    expect(after(steps, left).others).toBe(others);
  });
});

describe('whether a page of the site was loading', () => {
  const page: Step = ['page', 'claude.ai'];
  const gone: Step = ['auth', 'deleted'];
  it.each<[string, readonly Step[], boolean]>([
    ['no page', [gone], false],
    ['a page just before', [page, ['wait', 200], gone], true],
    ['a page nearly three seconds before', [page, ['wait', 3 * SECOND - 1], gone], true],
    ['a page three seconds before', [page, ['wait', 3 * SECOND], gone], false],
    ['a page of which the browser tells a little later', [gone, ['wait', SECOND - 1], page], true],
    ['a page that was loaded anew afterwards, as by hand', [gone, ['wait', SECOND], page], false],
    ['a page before, and then the page to sign in on', [page, ['wait', 500], gone, ['wait', 2 * SECOND], page], true],
    ['a page long before, and one long after', [page, ['wait', 60 * SECOND], gone, ['wait', 2 * SECOND], page], false],
    ['a page of another site', [['page', 'character.ai'], gone], false],
    ['a page in another store', [['page elsewhere', 'claude.ai'], gone, ['page elsewhere', 'claude.ai']], false],
    ['a page of no site', [['page', 'claude.ai.evil.example'], ['page', 'notclaude.ai'], ['page', ''], gone], false],
    ['a page, but no going', [page], false],
    ['a page, and a going that was told long ago', [page, gone, ['wait', 10 * SECOND]], false],
  ])('%s: %s', (_what, steps, pageLoaded) => {
    expect(after(steps).pageLoaded).toBe(pageLoaded);
  });
});

describe('where it went', () => {
  const watched = (note: (watch: CookieWatch) => void): CookieWatch => {
    const watch = createCookieWatch({ clock: createFakeClock(), sites: requiredSites });
    note(watch);
    return watch;
  };

  it('is told for each store and partition', () => {
    const embedded = { topLevelSite: 'https://news.example' };
    const watch = watched(({ noteCookie }) => {
      noteCookie(cookie({ storeId: container.id }), 'deleted');
      noteCookie(cookie({ partition: embedded }), 'evicted');
    });
    expect(
      [claude, refOf('claude', { storeId: container.id }), refOf('claude', { partition: embedded })].map(
        (ref) => watch.evidence(ref, 'none-left').removal,
      ),
    ).toEqual(['unseen', 'deleted', 'evicted']);
  });

  it("takes a cookie in the partition of its own site for the site's", () => {
    expect(
      watched(({ noteCookie }) =>
        noteCookie(cookie({ partition: { topLevelSite: 'https://claude.ai' } }), 'deleted'),
      ).evidence(claude, 'none-left').removal,
    ).toBe('deleted');
  });

  it('ignores other hosts', () => {
    expect(
      watched(({ noteCookie }) => noteCookie(cookie({ domain: 'evil.example' }), 'deleted')).evidence(
        claude,
        'none-left',
      ),
    ).toEqual({ removal: 'unseen', others: 'none', pageLoaded: false });
  });

  it('names each written credential once, however often it was written, and forgets events after their time', () => {
    const clock = createFakeClock();
    const watch = createCookieWatch({ clock, sites: requiredSites });
    for (let count = 0; count < 100; count += 1)
      for (const change of ['overwrite', 'set'] as const) watch.noteCookie(cookie(), change);
    watch.noteCookie(theme, 'set');
    expect([...watch.takeTouched()]).toEqual([refId(claude)]);
    expect([...watch.takeTouched()]).toEqual([]);
    watch.noteCookie(cookie(), 'deleted');
    clock.advance(60 * SECOND);
    watch.takeTouched();
    clock.advance(-60 * SECOND);
    expect(watch.evidence(claude, 'none-left').removal).toBe('unseen');
  });
});
