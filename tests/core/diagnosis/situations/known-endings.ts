import { after, ending } from '../../../fakes/samples/diagnosis-facts.ts';
import type { Situation } from './situation.ts';
import { no, yes } from './situation.ts';

/** The record says how the last session ended. */
export const knownEndings: readonly Situation[] = [
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
    'another value stands there, and is refused: it may be what the site gives to visitors',
    after(ending('replaced'), { session: 'here', asked: no }),
    ['sure ended-by-site: site-refuses-cookie', 'possible account-switched'],
  ],
  [
    'another sign-in took its place, and is gone too',
    after(ending('replaced')),
    ['sure could-not-tell: ', 'possible account-switched'],
  ],
  [
    'another sign-in stood there long ago, before Lights Out lost sight',
    after(ending('replaced'), { session: 'here' }, { lostSight: true }),
    ['sure could-not-tell: '],
  ],
];
