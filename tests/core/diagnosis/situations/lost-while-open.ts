import { after, gone } from '../../../fakes/samples/diagnosis-facts.ts';
import type { Situation } from './situation.ts';

/** The sign-in went while the browser was open. */
export const lostWhileOpen: readonly Situation[] = [
  [
    'overwritten with a past date: by the site, or by an extension',
    after(gone({ removal: 'taken-back', others: 'stayed' })),
    ['sure could-not-tell: ', 'possible ended-by-site', 'possible removed-here'],
  ],
  [
    'taken back while its page was loading',
    after(gone({ removal: 'taken-back', pageLoaded: true })),
    ['likely ended-by-site: past-date-written page-was-loading'],
  ],
  [
    'removed, and no page was loading',
    after(gone({ removal: 'deleted', others: 'stayed' })),
    ['likely removed-here: deleted-from-within'],
    ['sure could-not-tell: browser-names-nobody', 'possible removed-here', 'possible ended-by-site'],
  ],
  [
    'removed with all others, and no page was loading',
    after(gone({ removal: 'deleted', others: 'went' })),
    ['sure could-not-tell: ', 'possible removed-here', 'possible ended-by-site'],
    ['sure could-not-tell: browser-names-nobody', 'possible removed-here', 'possible ended-by-site'],
  ],
  [
    'removed while a page was loading, and the others stayed',
    after(gone({ removal: 'deleted', others: 'stayed', pageLoaded: true })),
    ['sure could-not-tell: ', 'possible ended-by-site', 'possible removed-here'],
    ['likely ended-by-site: page-was-loading others-stayed', 'possible removed-here'],
  ],
  [
    'removed while a page was loading, with all others',
    after(gone({ removal: 'deleted', others: 'went', pageLoaded: true })),
    ['sure could-not-tell: ', 'possible ended-by-site', 'possible removed-here'],
    ['sure could-not-tell: browser-names-nobody', 'possible ended-by-site', 'possible removed-here'],
  ],
  [
    'removed while a page was loading, and it had no others',
    after(gone({ removal: 'deleted', pageLoaded: true })),
    ['sure could-not-tell: ', 'possible ended-by-site', 'possible removed-here'],
    ['sure could-not-tell: browser-names-nobody', 'possible ended-by-site', 'possible removed-here'],
  ],
  [
    'removed together with cookies of other sites',
    after(gone({ removal: 'deleted', others: 'went', elsewhere: 'went' })),
    ['likely removed-here: went-elsewhere others-went'],
  ],
  [
    'removed together with cookies of other sites, while a page was loading',
    after(gone({ removal: 'deleted', others: 'stayed', elsewhere: 'went', pageLoaded: true })),
    ['likely removed-here: went-elsewhere'],
    ['sure could-not-tell: browser-names-nobody', 'possible ended-by-site', 'possible removed-here'],
  ],
  ['dropped by the browser', after(gone({ removal: 'evicted' })), ['sure evicted: browser-dropped-it']],
  [
    'dropped by the browser, with many cookies still there',
    after(gone({ removal: 'evicted' }), { crowding: 169 }),
    ['sure evicted: browser-dropped-it crowded-host'],
  ],
  [
    'vanished without an event, and nothing else is left',
    after(gone({ removal: 'unseen', others: 'none' })),
    ['sure could-not-tell: '],
    ['likely removed-here: deleted-silently'],
  ],
  [
    'vanished without an event, while others are still there',
    after(gone({ removal: 'unseen', others: 'stayed' })),
    ['sure could-not-tell: '],
  ],
  ['expired before its time', after(gone({ removal: 'expired' })), ['sure could-not-tell: ']],
];
