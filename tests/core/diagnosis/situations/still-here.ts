import { after, ending, facts, gone, goneAtStart } from '../../../fakes/samples/diagnosis-facts.ts';
import type { Situation } from './situation.ts';
import { no, silent, yes } from './situation.ts';

/** A sign-in is here, and the site was or was not asked about it. */
export const stillHere: readonly Situation[] = [
  ['here, and the site takes it', facts({ session: 'here', asked: yes }), ['sure still-signed-in: site-says-yes']],
  ['here, and the site refuses it', facts({ session: 'here', asked: no }), ['sure ended-by-site: site-refuses-cookie']],
  [
    'what is here visitors have too, and the site says that nobody is signed in: a cleaner may have taken the sign-in',
    facts({ session: 'unsure', asked: no }),
    ['sure could-not-tell: no-record', 'possible ended-by-site'],
  ],
  [
    'the same, and the record knows of a removal',
    after(gone({ removal: 'deleted', others: 'went', elsewhere: 'went' }), { session: 'unsure', asked: no }),
    ['sure could-not-tell: ', 'possible removed-here', 'possible ended-by-site'],
    ['sure could-not-tell: browser-names-nobody', 'possible removed-here', 'possible ended-by-site'],
  ],
  [
    'here, refused, and the same that Lights Out has ended: the browser brought it back',
    facts({ session: 'here', asked: no, endedByUs: 'proved' }),
    ['sure brought-back: own-record same-as-ended'],
  ],
  [
    'here, ended by Lights Out before, and nothing can be asked',
    facts({ session: 'here', endedByUs: 'proved' }),
    ['sure brought-back: own-record same-as-ended'],
  ],
  [
    'here, refused, and Lights Out had told the site to end it',
    facts({ session: 'here', asked: no, endedByUs: 'told' }),
    ['sure brought-back: own-record same-as-ended'],
  ],
  [
    'here, Lights Out had told the site to end it, and nothing can be asked',
    facts({ session: 'here', endedByUs: 'told' }),
    ['sure could-not-tell: '],
  ],
  [
    'here and taken by the site, though Lights Out had ended it: the site keeps one id over sign-outs',
    facts({ session: 'here', asked: yes, endedByUs: 'proved' }),
    ['sure still-signed-in: site-says-yes'],
  ],
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
];
