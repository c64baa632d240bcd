import { describe, expect, it } from 'vitest';
import type { ReasonCheck, ReasonCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { Asked, DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import { checkReasons } from '../../../utils/core/diagnosis/usual-reasons.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { after, ending, facts, gone, goneAtStart } from '../../fakes/samples/diagnosis-facts.ts';
import { privateStore } from '../../fakes/samples/stores.ts';

const asked = (verdict: 'yes' | 'no'): Asked => ({ verdict, answer: { kind: 'status', status: 200 } });
const silent = (kind: 'challenge' | 'timeout' | 'network-error' | 'redirect'): Asked => ({
  verdict: 'could-not-tell',
  answer: { kind },
});
const kept = { record: 'kept' } as const;

type Row = readonly [ReasonCode, string, DiagnosisFacts, ReasonCheck['answer']];
const rows: readonly Row[] = [
  ['clears-on-exit', 'the setting clears', facts({ clearing: 'clears' }), 'yes'],
  ['clears-on-exit', 'only experience says so', facts({ clearing: 'seems-to-clear' }), 'cannot-see'],
  ['clears-on-exit', 'two starts had cleared it', facts({ experience: { cleared: 2, kept: 1 } }), 'cannot-see'],
  ['clears-on-exit', 'the setting keeps', facts({ clearing: 'keeps' }), 'no'],
  [
    'clears-on-exit',
    'the setting keeps, whatever two starts had shown',
    facts({ clearing: 'keeps', experience: { cleared: 2, kept: 0 } }),
    'no',
  ],
  ['clears-on-exit', 'one start proves nothing', facts({ experience: { cleared: 1, kept: 0 } }), 'cannot-see'],
  ['clears-on-exit', 'nothing is known', facts(), 'cannot-see'],
  ['cleared-data', 'the sign-in is here', facts({ session: 'here' }), 'no'],
  [
    'cleared-data',
    'what is here may be a visitor’s',
    after(ending('signed-out-here'), { session: 'unsure', asked: asked('no') }),
    'cannot-see',
  ],
  ['cleared-data', 'it ended with Lights Out', after(ending('signed-out-here')), 'no'],
  ['cleared-data', 'the browser showed that it expired', after(ending('reached-end')), 'no'],
  ['cleared-data', 'only its date has passed', after({ kind: 'reached-end', shownBy: 'date', at: NOON }), 'cannot-see'],
  ['cleared-data', "the site's other cookies stayed", after(gone({ removal: 'deleted', others: 'stayed' })), 'no'],
  ['cleared-data', 'the browser dropped it', after(gone({ removal: 'evicted' })), 'no'],
  ['cleared-data', 'all went', after(gone({ removal: 'deleted', others: 'went' })), 'cannot-see'],
  ['cleared-data', 'it vanished', after(gone({ removal: 'unseen' })), 'cannot-see'],
  ['cleared-data', 'it was gone at a start', after(goneAtStart()), 'cannot-see'],
  ['cleared-data', 'nothing is known', facts(), 'cannot-see'],
  ['private-window', 'this is one', facts({ store: privateStore }), 'yes'],
  ['private-window', 'they can be seen, none was closed, and a record is kept', facts(kept), 'no'],
  ['private-window', 'one was closed lately', facts({ ...kept, privateClosedAt: NOON - HOUR }), 'cannot-see'],
  ['private-window', 'they cannot be seen', facts({ ...kept, privateWindows: 'hidden' }), 'cannot-see'],
  [
    'private-window',
    'whether they can be seen is unknown',
    facts({ ...kept, privateWindows: 'unknown' }),
    'cannot-see',
  ],
  ['private-window', 'nothing was recorded yet', facts(), 'cannot-see'],
  [
    'private-window',
    'Lights Out could not look for a while',
    after(ending('reached-end'), {}, { lostSight: true }),
    'cannot-see',
  ],
  [
    'private-window',
    'no record is kept now, whatever was recorded once',
    after(ending('reached-end'), { record: 'off' }),
    'cannot-see',
  ],
  ['ended-everywhere', 'the cookie is here and refused', facts({ session: 'here', asked: asked('no') }), 'yes'],
  [
    'ended-everywhere',
    'Lights Out had ended it, and the browser brought it back',
    facts({ session: 'here', asked: asked('no'), endedByUs: 'proved' }),
    'cannot-see',
  ],
  ['ended-everywhere', 'the cookie is here and taken', facts({ session: 'here', asked: asked('yes') }), 'no'],
  ['ended-everywhere', 'the cookie is here and nothing can be asked', facts({ session: 'here' }), 'cannot-see'],
  [
    'ended-everywhere',
    'the cookie is here and the site is silent',
    facts({ session: 'here', asked: silent('timeout') }),
    'cannot-see',
  ],
  ['ended-everywhere', 'nothing is here to ask with', facts(), 'cannot-see'],
  ['other-account', 'another sign-in stands there', after(ending('replaced'), { session: 'here' }), 'cannot-see'],
  [
    'other-account',
    'another stood there before Lights Out lost sight',
    after(ending('replaced'), { session: 'here' }, { lostSight: true }),
    'cannot-see',
  ],
  [
    'other-account',
    'another stood there before the record was turned off',
    after(ending('replaced'), { record: 'off' }),
    'cannot-see',
  ],
  ['other-account', 'a record is kept and shows none', facts(kept), 'no'],
  [
    'other-account',
    'another store is signed in, maybe with another account',
    facts({ ...kept, elsewhere: 'signed-in' }),
    'cannot-see',
  ],
  ['other-account', 'nothing was recorded yet', facts(), 'cannot-see'],
  [
    'connection',
    'the site answers with a challenge',
    facts({ session: 'here', asked: silent('challenge') }),
    'cannot-see',
  ],
  ['connection', 'the site answers', facts({ session: 'here', asked: asked('yes') }), 'no'],
  ['connection', 'the site answers, and refuses', facts({ session: 'here', asked: asked('no') }), 'no'],
  ['connection', 'the site is silent', facts({ session: 'here', asked: silent('timeout') }), 'cannot-see'],
  [
    'connection',
    'the site cannot be reached',
    facts({ session: 'here', asked: silent('network-error') }),
    'cannot-see',
  ],
  ['connection', 'nothing could be asked', facts(), 'cannot-see'],
];

describe('checkReasons', () => {
  it.each(rows)('%s: %s', (reason, _what, given, answer) => {
    expect(checkReasons(given).find((check) => check.reason === reason)?.answer).toBe(answer);
  });

  it('checks all, always in the same order', () => {
    const order: ReasonCode[] = [
      'clears-on-exit',
      'cleared-data',
      'private-window',
      'ended-everywhere',
      'other-account',
      'connection',
    ];
    for (const [, , given] of rows) expect(checkReasons(given).map(({ reason }) => reason)).toEqual(order);
  });

  it('covers every answer for each reason, except a "yes" for what cannot be proved', () => {
    const answers = new Map<ReasonCode, Set<string>>();
    for (const [reason, , , answer] of rows) answers.set(reason, (answers.get(reason) ?? new Set()).add(answer));
    for (const [reason, given] of answers)
      expect([...given].sort(), reason).toEqual(
        ['cleared-data', 'connection', 'other-account'].includes(reason)
          ? ['cannot-see', 'no']
          : ['cannot-see', 'no', 'yes'],
      );
  });
});
