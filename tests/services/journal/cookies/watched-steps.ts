import type { EndEvidence } from '../../../../utils/core/journal/journal.ts';
import type { CookieChange } from '../../../../utils/ports/events.ts';
import { createCookieWatch } from '../../../../utils/services/journal/watch-cookies.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { createFakeClock } from '../../../fakes/ports/fake-clock.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { requiredSites } from '../../../fakes/samples/required-sites.ts';
import { toSiteBook } from '../../../fakes/samples/site-book.ts';
import { container } from '../../../fakes/samples/stores.ts';

export const claude = refOf('claude');
export const theme = cookie({ name: 'theme' });

/**
 * What happens, in turn: a change of the auth cookie or of another cookie, a page that begins to load (by its host, in
 * the same store or another), or time that passes, in ms.
 */
export type Step =
  | readonly ['auth', CookieChange]
  | readonly ['other', CookieChange]
  | readonly ['page' | 'page elsewhere', string]
  | readonly ['wait', number];

/** What the cookie watch can tell, after these steps, about why the sign-in went. */
export function after(steps: readonly Step[], others: 'some-left' | 'none-left' = 'some-left'): EndEvidence {
  const clock = createFakeClock();
  const watch = createCookieWatch({ clock, siteBook: toSiteBook(requiredSites) });
  for (const [what, value] of steps) {
    if (what === 'auth') watch.noteCookie(cookie(), value);
    if (what === 'other') watch.noteCookie(theme, value);
    if (what === 'page') watch.notePage(value, '0');
    if (what === 'page elsewhere') watch.notePage(value, container.id);
    if (what === 'wait') clock.advance(value);
  }
  return watch.evidence(claude, others === 'some-left' ? [theme] : []);
}
