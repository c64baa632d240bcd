import { after, goneAtStart } from '../../../fakes/samples/diagnosis-facts.ts';
import type { Situation } from './situation.ts';

/** The sign-in was gone at a start of the browser. */
export const lostAtStart: readonly Situation[] = [
  ['gone at one start', after(goneAtStart()), ['likely cleared-on-exit: gone-after-start']],
  [
    'gone at two starts',
    after(goneAtStart(), { experience: { cleared: 2, kept: 0 } }),
    ['likely cleared-on-exit: gone-after-starts'],
  ],
  [
    'gone at a start, and the setting says so',
    after(goneAtStart(), { clearing: 'clears', clearingRead: 'before-end' }),
    ['sure cleared-on-exit: setting-clears gone-after-start'],
  ],
  [
    'gone at a start though too fresh, and the setting says so',
    after(goneAtStart({ settled: false }), { clearing: 'clears', clearingRead: 'before-end' }),
    ['likely cleared-on-exit: setting-clears gone-after-start'],
  ],
  [
    'gone at a start, and the setting says that it keeps',
    after(goneAtStart(), { clearing: 'keeps' }),
    ['sure could-not-tell: '],
  ],
  [
    'gone at two starts, and the setting says that it keeps',
    after(goneAtStart(), { clearing: 'keeps', experience: { cleared: 2, kept: 0 } }),
    ['sure could-not-tell: '],
  ],
  [
    'gone at a start, too fresh to be on disk',
    after(goneAtStart({ settled: false })),
    ['sure could-not-tell: too-fresh'],
  ],
  [
    'gone at a start, too fresh, where two starts had cleared it before',
    after(goneAtStart({ settled: false }), {
      clearing: 'seems-to-clear',
      experience: { cleared: 2, kept: 0 },
    }),
    ['sure could-not-tell: too-fresh'],
  ],
  [
    'gone at a start, for it had no date',
    after(goneAtStart({ cookie: 'undated' })),
    ['likely ended-with-browser: cookie-without-date gone-after-start'],
  ],
  [
    'gone at a start without a date, whatever the setting',
    after(goneAtStart({ cookie: 'undated', settled: false }), { clearing: 'clears' }),
    ['likely ended-with-browser: cookie-without-date gone-after-start'],
  ],
];
