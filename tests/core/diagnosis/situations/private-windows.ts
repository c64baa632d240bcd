import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { after, ending, facts, gone } from '../../../fakes/samples/diagnosis-facts.ts';
import { entry } from '../../../fakes/samples/journal.ts';
import { privateStore } from '../../../fakes/samples/stores.ts';
import type { Situation } from './situation.ts';
import { yes } from './situation.ts';

/** A private window was closed, or this is one. */
export const privateWindows: readonly Situation[] = [
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
    ['sure could-not-tell: '],
  ],
  [
    'missed where one goes on in the record out of sight, and a private window was closed',
    facts({ record: 'kept', entries: [entry({ lostSight: true })], privateClosedAt: NOON - HOUR }),
    ['sure could-not-tell: was-not-looking', 'possible private-window'],
  ],
  [
    'ended with a known reason, after a private window was closed',
    after(ending('reached-end'), { privateClosedAt: NOON - HOUR }),
    ['sure reached-end: date-passed'],
  ],
  [
    'ended with a known reason long before a private window was closed',
    after({ kind: 'reached-end', shownBy: 'cookie', at: NOON - 9 * DAY }, { privateClosedAt: NOON - HOUR }),
    ['sure could-not-tell: ', 'possible private-window', 'possible reached-end'],
  ],
  [
    'removed while the browser was open, after a private window was closed',
    after(gone({ removal: 'deleted', others: 'went' }), { privateClosedAt: NOON - HOUR }),
    ['sure could-not-tell: ', 'possible removed-here', 'possible ended-by-site'],
    ['sure could-not-tell: browser-names-nobody', 'possible removed-here', 'possible ended-by-site'],
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
    'this is a private window whose sign-in ended before it was closed',
    after(gone({ removal: 'evicted' }), { store: privateStore }),
    ['sure evicted: browser-dropped-it'],
  ],
  [
    'this is a private window with a sign-in',
    facts({ store: privateStore, session: 'here', asked: yes }),
    ['sure still-signed-in: site-says-yes'],
  ],
];
