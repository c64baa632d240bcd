import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { after, ending, facts } from '../../../fakes/samples/diagnosis-facts.ts';
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
];
