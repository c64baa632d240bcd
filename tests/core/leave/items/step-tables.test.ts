import { describe, expect, it } from 'vitest';
import type { ItemFacts, NextStep, TakeUp } from '../../../../utils/core/leave/items/next-step.ts';
import { onlyRemoved } from '../../../../utils/core/leave/items/other-site-steps.ts';
import { planNext } from '../../../../utils/core/leave/items/plan-next.ts';
import type { LeaveItem } from '../../../../utils/core/leave/leave-run.ts';
import { otherSiteId } from '../../../../utils/core/leave/other-site-id.ts';
import type { CouldNotTellReason, Outcome } from '../../../../utils/core/sign-out/outcome.ts';
import { refOf } from '../../../fakes/fake-world.ts';

type Row = readonly [string, TakeUp, Partial<LeaveItem>, Partial<ItemFacts>, NextStep];

const here: ItemFacts = { signIn: 'same', earlier: null, signOutKind: 'request', tried: true, mayLook: true };
const defined: LeaveItem = {
  ref: refOf('claude'),
  digest: 'd1',
  step: 'waiting',
  outcome: null,
  cookiesLeft: 0,
  storage: null,
  tabsLeft: [],
};
const other: LeaveItem = { ...defined, ref: refOf(otherSiteId('town.example')) };

const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const refused: Outcome = { kind: 'refused', answer: null };
const waiting = { step: 'waiting' } as const;
const signingOut = { step: 'signing-out' } as const;
const removing = { step: 'removing', outcome: signedOut } as const;
const ended = { step: 'done', outcome: signedOut } as const;

const none: NextStep = { kind: 'none' };
const signOut: NextStep = { kind: 'sign-out' };
const remove: NextStep = { kind: 'remove' };
const askSite: NextStep = { kind: 'ask-site' };
const needsYou: NextStep = { kind: 'write', step: 'needs-you', outcome: null };
const write = (step: LeaveItem['step'], outcome: Outcome | null): NextStep => ({ kind: 'write', step, outcome });
const untold = (reason: CouldNotTellReason) => write('done', { kind: 'could-not-tell', reason, answer: null });

describe('the next step at a site with a definition', () => {
  it.each<Row>([
    ['asks the site to end the sign-in that was ticked', 'first', waiting, {}, signOut],
    ['asks although there is no digest to compare', 'first', waiting, { signIn: 'untellable' }, signOut],
    ['asks although the sign-in is gone, so that the outcome says so', 'first', waiting, { signIn: 'none' }, signOut],
    ['leaves another sign-in alone', 'first', waiting, { signIn: 'another' }, untold('changed-since')],
    ['leaves a site that only has a guide to the person', 'first', waiting, { signOutKind: 'guide' }, needsYou],
    [
      'asks a site that only has a guide if its sign-in is gone',
      'first',
      waiting,
      { signOutKind: 'guide', signIn: 'none' },
      signOut,
    ],
    ['removes the data after the sign-out', 'first', removing, { signIn: 'none' }, remove],
    ['removes the data if the ended sign-in is still in the jar', 'first', removing, {}, remove],
    ['asks the site about another sign-in', 'first', removing, { signIn: 'another' }, { kind: 'ask-another' }],
    [
      'removes nothing of a sign-in that it cannot compare',
      'first',
      removing,
      { signIn: 'untellable' },
      write('done', signedOut),
    ],

    ['asks after a restart if the same sign-in is here', 'resumed', waiting, {}, signOut],
    ['asks again if the worker was stopped during the sign-out', 'resumed', signingOut, {}, signOut],
    [
      'takes the outcome of the sign-out that ended meanwhile',
      'resumed',
      signingOut,
      { earlier: signedOut, signIn: 'none' },
      write('removing', signedOut),
    ],
    [
      'ends with an outcome after which the cookies stay',
      'resumed',
      signingOut,
      { earlier: refused },
      write('done', refused),
    ],
    ['says that the sign-in was lost', 'resumed', signingOut, { signIn: 'none' }, untold('interrupted')],
    [
      'leaves another sign-in alone after a restart',
      'resumed',
      waiting,
      { signIn: 'another' },
      untold('changed-since'),
    ],
    ['leaves alone what it cannot tell', 'resumed', waiting, { signIn: 'untellable' }, untold('changed-since')],
    ['leaves a guide to the person after a restart', 'resumed', signingOut, { signOutKind: 'guide' }, needsYou],
    ['goes on with the removal', 'resumed', removing, { signIn: 'none' }, remove],
    ['goes on with the removal if the ended sign-in is still in the jar', 'resumed', removing, {}, remove],
    [
      'does not go on if another sign-in is here, and says so',
      'resumed',
      removing,
      { signIn: 'another' },
      untold('replaced'),
    ],

    ['asks the site about the same sign-in that came back', 'returned', ended, {}, askSite],
    ['does nothing where nothing came back', 'returned', ended, { signIn: 'none' }, none],
    ['does nothing about another sign-in', 'returned', ended, { signIn: 'another' }, none],
    ['does nothing about one that it cannot tell', 'returned', ended, { signIn: 'untellable' }, none],
    ['does nothing about a sign-in that the site refused to end', 'returned', { ...ended, outcome: refused }, {}, none],
    ['does nothing where cookies had stayed', 'returned', { ...ended, cookiesLeft: 1 }, {}, none],
    [
      'removes what came back although its site only has a guide',
      'returned',
      removing,
      { signOutKind: 'guide' },
      remove,
    ],
    [
      'removes nothing if another sign-in has replaced it',
      'returned',
      removing,
      { signIn: 'another' },
      write('done', signedOut),
    ],
  ])('%s', (_what, takeUp, item, facts, step) => {
    expect(planNext({ ...defined, ...item }, { ...here, ...facts }, takeUp)).toEqual(step);
  });
});

describe('the next step at a site without a definition', () => {
  const removingHere = { step: 'removing', outcome: onlyRemoved } as const;
  const endedHere = { step: 'done', outcome: onlyRemoved, storage: 'by-browser' } as const;
  const bySomebody: Outcome = {
    kind: 'removed-here-only',
    reason: 'no-sign-in',
    worksUntil: null,
    removedCookies: 2,
    remainingCookies: 0,
  };

  it.each<Row>([
    [
      'records the removal, and sends nothing',
      'first',
      waiting,
      { signOutKind: 'guide' },
      write('removing', onlyRemoved),
    ],
    [
      'does not compare sign-ins within one press',
      'first',
      waiting,
      { signIn: 'another' },
      write('removing', onlyRemoved),
    ],
    ['removes the data even if the sign-in has changed', 'first', removingHere, { signIn: 'another' }, remove],
    ['says that access is missing now', 'first', waiting, { mayLook: false }, untold('access-missing')],

    ['begins after a restart if the same sign-in is here', 'resumed', waiting, {}, write('removing', onlyRemoved)],
    ['leaves another sign-in alone', 'resumed', waiting, { signIn: 'another' }, untold('changed-since')],
    ['leaves alone what it cannot tell', 'resumed', waiting, { signIn: 'untellable' }, untold('changed-since')],
    ['says that the sign-in was lost', 'resumed', waiting, { signIn: 'none' }, untold('interrupted')],
    [
      'says that access is missing after a restart',
      'resumed',
      waiting,
      { mayLook: false, signIn: 'none' },
      untold('access-missing'),
    ],
    [
      'takes over the outcome of "Remove data here"',
      'resumed',
      waiting,
      { earlier: bySomebody, signIn: 'none' },
      write('removing', bySomebody),
    ],
    ['goes on with a removal that was cut off', 'resumed', removingHere, { signIn: 'none' }, remove],
    ['goes on with the removal if the same sign-in is here', 'resumed', removingHere, {}, remove],
    ['removes nothing of another sign-in', 'resumed', removingHere, { signIn: 'another' }, untold('changed-since')],
    [
      'removes nothing of a site that cannot be seen',
      'resumed',
      removingHere,
      { mayLook: false },
      untold('access-missing'),
    ],

    ['removes again what came back, and sends nothing', 'returned', endedHere, {}, write('removing', onlyRemoved)],
    ['removes what came back', 'returned', removingHere, {}, remove],
    ['does nothing where nothing came back', 'returned', endedHere, { signIn: 'none' }, none],
    ['does nothing about another sign-in', 'returned', endedHere, { signIn: 'another' }, none],
    ['does nothing about one that it cannot tell', 'returned', endedHere, { signIn: 'untellable' }, none],
    ['does nothing if something had been left', 'returned', { ...endedHere, tabsLeft: [4] }, {}, none],
    [
      'removes nothing if another sign-in has replaced it, and counts that one',
      'returned',
      removingHere,
      { signIn: 'another' },
      { kind: 'spare' },
    ],
  ])('%s', (_what, takeUp, item, facts, step) => {
    expect(planNext({ ...other, ...item }, { ...here, ...facts }, takeUp)).toEqual(step);
  });
});
