import { after, ending, facts } from '../../../fakes/samples/diagnosis-facts.ts';
import { entry } from '../../../fakes/samples/journal.ts';
import type { Situation } from './situation.ts';

/** No ending is known: nothing was recorded, or what was recorded tells of no ending. */
export const withoutRecord: readonly Situation[] = [
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
];
