import { describe, expect, it } from 'vitest';
import type { ItemFacts, NextStep, TakeUp } from '../../../../utils/core/leave/items/next-step.ts';
import { onlyRemoved } from '../../../../utils/core/leave/items/other-site-steps.ts';
import { planNext } from '../../../../utils/core/leave/items/plan-next.ts';
import type { LeaveItem } from '../../../../utils/core/leave/leave-run.ts';
import type { CouldNotTellReason, Outcome } from '../../../../utils/core/sign-out/outcome.ts';
import { refOf } from '../../../fakes/fake-world.ts';

type Row = readonly [string, TakeUp, Partial<LeaveItem>, Partial<ItemFacts>, NextStep];

const here: ItemFacts = { signIn: 'same', earlier: null, signOutKind: 'request', tried: false, mayLook: true };
const wiki: LeaveItem = {
  ref: refOf('own:wiki.example.org'),
  digest: 'd1',
  step: 'waiting',
  outcome: null,
  cookiesLeft: 0,
  storage: null,
  tabsLeft: [],
};
const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const waiting = { step: 'waiting' } as const;
const signingOut = { step: 'signing-out' } as const;
const write = (step: LeaveItem['step'], outcome: Outcome | null): NextStep => ({ kind: 'write', step, outcome });
const untold = (reason: CouldNotTellReason) => write('done', { kind: 'could-not-tell', reason, answer: null });

describe('the next step at a site that nobody has tried by hand', () => {
  const told: Outcome = { ...onlyRemoved, reason: 'not-tried-yet' };
  const gone = { step: 'done', outcome: told, storage: 'by-browser' } as const;
  it.each<Row>([
    ['is removed here', 'first', waiting, {}, write('removing', told)],
    [
      'is removed here where only a guide is known',
      'first',
      waiting,
      { signOutKind: 'guide' },
      write('removing', told),
    ],
    ['leaves another sign-in alone', 'first', waiting, { signIn: 'another' }, untold('changed-since')],
    [
      'leaves a sign-in that is made meanwhile',
      'first',
      { step: 'removing', outcome: told },
      { signIn: 'another' },
      untold('changed-since'),
    ],
    [
      'says where nothing was left',
      'first',
      waiting,
      { signIn: 'none' },
      write('removing', { ...told, reason: 'no-sign-in' }),
    ],
    ['goes on after a restart', 'resumed', signingOut, {}, write('removing', told)],
    ['takes over what a person did', 'resumed', signingOut, { earlier: signedOut }, write('removing', signedOut)],
    ['removes again what came back, without a question', 'returned', gone, {}, write('removing', told)],
  ])('%s', (_what, takeUp, item, facts, next) => {
    expect(planNext({ ...wiki, ...item }, { ...here, ...facts }, takeUp)).toEqual(next);
  });
});
