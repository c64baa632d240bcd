import { after, ending, facts } from '../../../fakes/samples/diagnosis-facts.ts';
import type { Situation } from './situation.ts';
import { incident, silent } from './situation.ts';

/** The site's status page says something, or could not be asked. */
export const siteStatus: readonly Situation[] = [
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
