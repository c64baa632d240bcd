import type { Asked, DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { after, ending, facts, gone, goneAtStart } from '../../fakes/samples/diagnosis-facts.ts';
import type { StoryName } from './neighbours.ts';

const no: Asked = { verdict: 'no', answer: { kind: 'status', status: 401 } };
const yes: Asked = { verdict: 'yes', answer: { kind: 'status', status: 200 } };
const silent: Asked = { verdict: 'could-not-tell', answer: { kind: 'timeout' } };
const setting = { clearing: 'clears', clearingRead: 'before-end' } as const;
const twice = { experience: { cleared: 2, kept: 0 } } as const;
const takenBack = (pageLoaded: boolean) => after(gone({ removal: 'taken-back', others: 'stayed', pageLoaded }));
const otherHere = after(ending('replaced'), { session: 'here' });
const closedPrivate = { privateClosedAt: NOON - HOUR };

/** Traces, in one browser or both, and the stories that leave them. A cause must be fair after each of the stories. */
export const traces: readonly [
  traces: string,
  given: DiagnosisFacts,
  of: readonly StoryName[],
  only?: 'chrome' | 'firefox',
][] = [
  [
    'our own record of a sign-out',
    after(ending('signed-out-here')),
    ['signed-out-with-lights-out', 'removed-with-lights-out'],
  ],
  [
    'the cookie is here and refused',
    facts({ session: 'here', asked: no }),
    ['refused-by-site', 'signed-out-on-page-and-brought-back', 'brought-back-after-the-record'],
  ],
  [
    'the cookie is here, refused, and was ended by us',
    facts({ session: 'here', asked: no, endedByUs: 'proved' }),
    ['brought-back'],
  ],
  [
    'the cookie is here, was ended by us, and nothing is answered',
    facts({ session: 'here', asked: silent, endedByUs: 'proved' }),
    ['brought-back'],
  ],
  [
    'a cookie is here that visitors have too, the site says that nobody is signed in, and one went before',
    after(gone({ removal: 'deleted', others: 'went', elsewhere: 'went' }), { session: 'unsure', asked: no }),
    ['data-cleared-then-visited', 'visitor-after-sign-out', 'refused-by-site'],
  ],
  [
    'the same, and the browser is set to clear',
    after(goneAtStart(), { ...setting, session: 'unsure', asked: no }),
    ['cleared-on-exit', 'data-cleared-then-visited', 'refused-by-site'],
  ],
  [
    'the same, and Lights Out ended an earlier one',
    after(ending('signed-out-here'), { session: 'unsure', asked: no }),
    ['signed-out-with-lights-out', 'data-cleared-then-visited', 'refused-by-site'],
  ],
  ['the cookie is here and taken', facts({ session: 'here', asked: yes }), ['still-here']],
  [
    'a past date, and no page was loading',
    takenBack(false),
    ['signed-out-on-page', 'extension-writes-past-date', 'signed-out-then-closed'],
    'chrome',
  ],
  ['a past date while a page was loading', takenBack(true), ['taken-back-at-visit', 'signed-out-on-page'], 'chrome'],
  [
    'deleted, others stayed, no page',
    after(gone({ removal: 'deleted', others: 'stayed' })),
    ['extension-removes', 'guide-then-cleaner', 'removed-and-reloaded'],
    'chrome',
  ],
  [
    'deleted, others stayed, no page',
    after(gone({ removal: 'deleted', others: 'stayed' })),
    [
      'extension-removes',
      'extension-writes-past-date',
      'signed-out-on-page',
      'guide-then-cleaner',
      'removed-and-reloaded',
    ],
    'firefox',
  ],
  [
    'deleted with all others',
    after(gone({ removal: 'deleted', others: 'went' })),
    ['clear-site-data', 'extension-removes', 'data-cleared'],
  ],
  [
    'deleted with cookies of other sites',
    after(gone({ removal: 'deleted', others: 'went', elsewhere: 'went' })),
    ['data-cleared', 'extension-removes'],
  ],
  [
    'deleted while a page was loading, others stayed',
    after(gone({ removal: 'deleted', others: 'stayed', pageLoaded: true })),
    ['taken-back-at-visit', 'two-sites-at-once'],
    'firefox',
  ],
  [
    'deleted while a page was loading, others stayed, and those of other sites went, as where tabs are restored',
    after(gone({ removal: 'deleted', others: 'stayed', pageLoaded: true, elsewhere: 'went' })),
    ['taken-back-at-visit', 'extension-removes'],
    'firefox',
  ],
  [
    'deleted with all others while a page was loading, and those of another site went by something else',
    after(gone({ removal: 'deleted', others: 'went', pageLoaded: true, elsewhere: 'went' })),
    ['taken-back-at-visit', 'extension-removes', 'signed-out-on-page'],
    'firefox',
  ],
  [
    'deleted, and others tell nothing',
    after(gone({ removal: 'deleted', others: 'none' })),
    ['clear-site-data', 'extension-removes', 'data-cleared'],
  ],
  ['vanished without an event', after(gone({ removal: 'unseen' })), ['data-cleared'], 'firefox'],
  [
    'a note of a past date, written before the browser closed',
    after(gone({ removal: 'taken-back' }), twice),
    ['signed-out-then-closed', 'extension-writes-past-date'],
    'chrome',
  ],
  ['dropped', after(gone({ removal: 'evicted' })), ['evicted', 'refused-then-evicted']],
  ['gone at a start', after(goneAtStart()), ['cleared-on-exit', 'data-cleared-then-closed', 'cleaned-while-closed']],
  [
    'gone at several starts',
    after(goneAtStart(), twice),
    ['cleared-on-exit', 'data-cleared-then-closed', 'cleaned-while-closed'],
  ],
  ['gone at a start, and the setting says so', after(goneAtStart(), setting), ['cleared-on-exit']],
  ['gone at a start, set to clear later', after(goneAtStart(), { clearing: 'clears' }), ['cleaned-then-set-to-clear']],
  [
    'gone at a start, too fresh, and the setting says so',
    after(goneAtStart({ settled: false }), setting),
    ['lost-by-kill-where-closing-clears', 'cleared-on-exit'],
  ],
  ['gone at a start, too fresh', after(goneAtStart({ settled: false })), ['lost-by-kill', 'cleared-on-exit']],
  [
    'gone at a start, its date passed',
    after(goneAtStart({ cookie: 'past' })),
    ['cleared-on-exit-then-past', 'date-passed', 'cleaned-while-closed'],
  ],
  [
    'gone at a start, its date passed, several starts',
    after(goneAtStart({ cookie: 'past' }), twice),
    ['cleared-on-exit-then-past'],
  ],
  [
    'gone at a start, its date passed, the setting says so',
    after(goneAtStart({ cookie: 'past' }), setting),
    ['cleared-on-exit-then-past'],
  ],
  [
    'without a date, gone at a start',
    after(goneAtStart({ cookie: 'undated' })),
    ['ended-with-browser', 'undated-removed-before-any-start', 'undated-cleared-then-closed'],
  ],
  [
    'without a date, gone at a start, other starts kept one',
    after(goneAtStart({ cookie: 'undated' }), { undatedKept: 'seen' }),
    ['ended-with-browser', 'undated-removed-where-tabs-return'],
  ],
  ['its date passed, and the browser showed it', after(ending('reached-end')), ['date-passed']],
  [
    'its date passed, and nothing more was seen',
    after({ kind: 'reached-end', shownBy: 'date', at: NOON - HOUR }),
    ['date-passed', 'wiped-before-date'],
    'firefox',
  ],
  ['another value stands there', otherHere, ['another-sign-in', 'credential-changed']],
  [
    'another value stands there, and is refused',
    { ...otherHere, asked: no },
    ['visitor-after-sign-out', 'refused-by-site'],
  ],
  [
    'an old end, and a private window closed since',
    after({ kind: 'reached-end', shownBy: 'cookie', at: NOON - 9 * DAY }, closedPrivate),
    ['private-window-closed'],
  ],
  [
    'an old removal, and a private window closed since',
    after({ ...gone({ removal: 'evicted' }), at: NOON - 9 * DAY }, closedPrivate),
    ['private-window-closed'],
  ],
  [
    'an end, and a private window closed before it',
    after({ kind: 'signed-out-here', at: NOON - MINUTE }, closedPrivate),
    ['signed-out-with-lights-out'],
  ],
  ['the site is silent', facts({ session: 'here', asked: silent }), ['network-in-the-way', 'still-here']],
  [
    'gone while not looking',
    after(ending('gone-unseen')),
    ['not-looked', 'signed-out-on-page', 'evicted', 'data-cleared'],
  ],
];
