import { describe, expect, it } from 'vitest';
import type { CauseCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { Asked, DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import { rankCauses } from '../../../utils/core/diagnosis/rank-causes.ts';
import { rules } from '../../../utils/core/diagnosis/rules.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { after, ending, facts, gone, goneAtStart } from '../../fakes/diagnosis-facts.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { entry } from '../../fakes/journal.ts';
import { privateStore } from '../../fakes/stores.ts';

const yes: Asked = { verdict: 'yes', answer: { kind: 'status', status: 200 } };
const no: Asked = { verdict: 'no', answer: { kind: 'status', status: 403 } };
const silent = (kind: 'challenge' | 'timeout' | 'network-error' | 'redirect'): Asked => ({
  verdict: 'could-not-tell',
  answer: { kind },
});
const incident = { kind: 'incident', severity: 'major', description: 'Sign-in trouble' } as const;

/** The first cause with its certainty, and its evidence; after it the other causes. */
function told(given: DiagnosisFacts): readonly string[] {
  const [first, ...others] = rankCauses(given);
  return [
    `${first?.certainty} ${first?.code}: ${first?.evidence.join(' ')}`,
    ...others.map(({ code, certainty }) => `${certainty} ${code}`),
  ];
}

type Row = readonly [what: string, chrome: DiagnosisFacts, inChrome: readonly string[], inFirefox?: readonly string[]];

/** Every situation in both browsers; the second expectation where Firefox differs. */
const rows: readonly Row[] = [
  ['nothing at all is known', facts(), ['sure could-not-tell: no-record']],
  ['no record is kept', facts({ record: 'off' }), ['sure could-not-tell: no-record']],
  [
    'a record is kept, and a session goes on in it that is not here: no look has judged it',
    facts({ record: 'kept', entries: [entry()] }),
    ['sure could-not-tell: '],
  ],
  [
    'a record is kept, and the session in it is out of sight',
    facts({ record: 'kept', entries: [entry({ lostSight: true })] }),
    ['sure could-not-tell: was-not-looking'],
  ],
  [
    'the last session ended for a known reason, but another has begun since and was not judged',
    { ...after(ending('signed-out-here')), entries: [entry()] },
    ['sure could-not-tell: '],
  ],
  [
    'the last session ended for a known reason, but Lights Out could not look since',
    after(ending('signed-out-here'), {}, { lostSight: true }),
    ['sure could-not-tell: was-not-looking'],
  ],
  [
    'the last session ended for a known reason, but no record is kept any more',
    after(ending('signed-out-here'), { record: 'off' }),
    ['sure could-not-tell: no-record'],
  ],

  ['signed out with Lights Out', after(ending('signed-out-here')), ['sure signed-out-here: own-record']],
  ['its date has passed', after(ending('reached-end')), ['sure reached-end: date-passed']],
  ['gone while we were not looking', after(ending('gone-unseen')), ['sure could-not-tell: was-not-looking']],
  [
    'another sign-in stands there, and cannot be asked',
    after(ending('replaced'), { session: 'here' }),
    ['likely account-switched: other-sign-in-here'],
  ],
  [
    'another sign-in stands there, and works',
    after(ending('replaced'), { session: 'here', asked: yes }),
    ['sure still-signed-in: site-says-yes', 'likely account-switched'],
  ],
  [
    'another sign-in stands there, and is refused',
    after(ending('replaced'), { session: 'here', asked: no }),
    ['sure ended-by-site: site-refuses-cookie', 'likely account-switched'],
  ],
  [
    'another sign-in stood there long ago, before Lights Out lost sight',
    after(ending('replaced'), { session: 'here' }, { lostSight: true }),
    ['sure could-not-tell: '],
  ],

  ['here, and the site takes it', facts({ session: 'here', asked: yes }), ['sure still-signed-in: site-says-yes']],
  ['here, and the site refuses it', facts({ session: 'here', asked: no }), ['sure ended-by-site: site-refuses-cookie']],
  [
    'here, and the site asks for proof of a human',
    facts({ session: 'here', asked: silent('challenge') }),
    ['sure could-not-tell: ', 'possible connection'],
  ],
  [
    'here, and the site is silent',
    facts({ session: 'here', asked: silent('timeout') }),
    ['sure could-not-tell: ', 'possible connection'],
  ],
  [
    'here, and the site cannot be reached',
    facts({ session: 'here', asked: silent('network-error') }),
    ['sure could-not-tell: ', 'possible connection'],
  ],
  [
    'here, and the site answers oddly',
    facts({ session: 'here', asked: silent('redirect') }),
    ['sure could-not-tell: '],
  ],
  ['here, and nothing can be asked', facts({ session: 'here' }), ['sure could-not-tell: ']],
  [
    'here again, so an old ending explains nothing',
    after(ending('signed-out-here'), { session: 'here' }),
    ['sure could-not-tell: '],
  ],
  [
    'here again after a start without it',
    after(goneAtStart(), { session: 'here', asked: yes }),
    ['sure still-signed-in: site-says-yes'],
  ],

  ['gone at one start', after(goneAtStart()), ['likely cleared-on-exit: gone-after-start']],
  [
    'gone at two starts',
    after(goneAtStart(), { experience: { cleared: 2, kept: 0 } }),
    ['sure cleared-on-exit: gone-after-starts'],
  ],
  [
    'gone at a start, and the setting says so',
    after(goneAtStart(), { clearing: { clearsBy: 'setting' } }),
    ['sure cleared-on-exit: setting-clears gone-after-start'],
  ],
  [
    'gone at a start though too fresh, and the setting says so',
    after(goneAtStart({ settled: false }), { clearing: { clearsBy: 'setting' } }),
    ['sure cleared-on-exit: setting-clears gone-after-start'],
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
      clearing: { clearsBy: 'experience' },
      experience: { cleared: 2, kept: 0 },
    }),
    ['sure could-not-tell: too-fresh'],
  ],
  [
    'gone at a start, for it had no date',
    after(goneAtStart({ cookie: 'undated' })),
    ['sure ended-with-browser: cookie-without-date gone-after-start'],
  ],
  [
    'gone at a start without a date, whatever the setting',
    after(goneAtStart({ cookie: 'undated', settled: false }), { clearing: { clearsBy: 'setting' } }),
    ['sure ended-with-browser: cookie-without-date gone-after-start'],
  ],

  [
    'taken back by the site',
    after(gone({ removal: 'taken-back', others: 'stayed' })),
    ['likely ended-by-site: site-took-cookie-back'],
  ],
  [
    'taken back while its page was loading',
    after(gone({ removal: 'taken-back', pageLoaded: true })),
    ['likely ended-by-site: site-took-cookie-back page-was-loading'],
  ],
  [
    'removed, and no page was loading',
    after(gone({ removal: 'deleted', others: 'stayed' })),
    ['likely removed-here: deleted-from-within'],
    ['sure could-not-tell: browser-names-nobody', 'possible ended-by-site', 'possible removed-here'],
  ],
  [
    'removed with all others, and no page was loading',
    after(gone({ removal: 'deleted', others: 'went' })),
    ['sure could-not-tell: ', 'possible ended-by-site', 'possible removed-here'],
    ['sure could-not-tell: browser-names-nobody', 'possible ended-by-site', 'possible removed-here'],
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

  [
    'missed where none was ever seen, and a private window was closed',
    facts({ record: 'none-yet', privateClosedAt: NOON - HOUR }),
    ['sure could-not-tell: no-record', 'possible private-window'],
  ],
  [
    'missed where no record is kept, and a private window was closed',
    facts({ record: 'off', privateClosedAt: NOON - HOUR }),
    ['sure could-not-tell: no-record', 'possible private-window'],
  ],
  [
    'missed where one goes on in the record, and a private window was closed',
    facts({ record: 'kept', entries: [entry()], privateClosedAt: NOON - HOUR }),
    ['sure could-not-tell: ', 'possible private-window'],
  ],
  [
    'ended with a known reason, and a private window was closed',
    after(ending('reached-end'), { privateClosedAt: NOON - HOUR }),
    ['sure reached-end: date-passed', 'possible private-window'],
  ],
  ['a private window was closed a day ago', facts({ privateClosedAt: NOON - DAY }), ['sure could-not-tell: no-record']],
  [
    'a private window was closed in the future, by a clock that was off',
    facts({ privateClosedAt: NOON + DAY }),
    ['sure could-not-tell: no-record'],
  ],
  [
    'this is a private window',
    facts({ store: privateStore }),
    ['sure could-not-tell: no-record', 'possible private-window'],
  ],
  [
    'this is a private window with a sign-in',
    facts({ store: privateStore, session: 'here', asked: yes }),
    ['sure still-signed-in: site-says-yes'],
  ],

  [
    'an incident, and nothing else is known',
    facts({ status: incident }),
    ['likely incident: status-page-says', 'sure could-not-tell'],
  ],
  [
    'an incident beside a sure cause',
    after(ending('reached-end'), { status: incident }),
    ['sure reached-end: date-passed', 'likely incident'],
  ],
  [
    'an incident beside a possible cause',
    facts({ status: incident, session: 'here', asked: silent('timeout') }),
    ['likely incident: status-page-says', 'sure could-not-tell', 'possible connection'],
  ],
  ['the status page says that all is well', facts({ status: { kind: 'fine' } }), ['sure could-not-tell: no-record']],
  ['the status page is silent', facts({ status: { kind: 'could-not-tell' } }), ['sure could-not-tell: no-record']],
  ['the status page may not be asked', facts({ status: { kind: 'not-allowed' } }), ['sure could-not-tell: no-record']],
];

describe('rankCauses', () => {
  const inBoth = rows.flatMap(([what, given, inChrome, inFirefox = inChrome]) => [
    { what, browser: 'chrome', given, expected: inChrome } as const,
    { what, browser: 'firefox', given: { ...given, browser: 'firefox' }, expected: inFirefox } as const,
  ]);
  it.each(inBoth)('$what ($browser)', ({ given, expected }) => {
    expect(told(given)).toEqual(expected);
  });

  it('has a situation for every cause, as the first one; two are never more than possible', () => {
    const first = new Set(inBoth.map(({ given }) => rankCauses(given)[0]?.code));
    const all: CauseCode[] = [...rules.map(({ code }) => code), 'could-not-tell'];
    expect(all.filter((code) => !first.has(code)).sort()).toEqual(['connection', 'private-window']);
  });

  it.each<[number, boolean]>([
    [MINUTE, true],
    [DAY - 1, true],
    [DAY, false],
    [-MINUTE, true],
    [-DAY, false],
  ])('thinks of a private window that was closed %d ms ago: %s', (ago, thinks) => {
    expect(rankCauses(facts({ privateClosedAt: NOON - ago })).some(({ code }) => code === 'private-window')).toBe(
      thinks,
    );
  });
});
