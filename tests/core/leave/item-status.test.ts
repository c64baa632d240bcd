import { describe, expect, it } from 'vitest';
import { findItemStatus, type ItemStatus, type Seen } from '../../../utils/core/leave/item-status.ts';
import { findHeadline } from '../../../utils/core/leave/leave-headline.ts';
import type { EndOfItem } from '../../../utils/core/leave/leave-run.ts';
import { otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import { findPutOffsLeft } from '../../../utils/core/leave/put-offs.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

type Item = EndOfItem;
const ref = refOf('claude');
const gone = { cookiesLeft: 0, storage: 'by-browser', tabsLeft: [] } as const;
const signedOut: Item = {
  ref,
  step: 'done',
  outcome: { kind: 'signed-out', oldSignIn: 'refused', untried: [] },
  ...gone,
};
const refused: Item = { ref, step: 'done', outcome: { kind: 'refused', answer: null }, ...gone };
const goneAfterAsking: Item = {
  ref,
  step: 'done',
  outcome: { kind: 'could-not-tell', reason: 'gone-after-asking', answer: null },
  ...gone,
};
const removedHere = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 2,
  remainingCookies: 0,
} as const;
const stranger: Item = { ref: refOf(otherSiteId('town.example')), step: 'done', outcome: removedHere, ...gone };
const needsYou: Item = { ref, step: 'needs-you', outcome: null, ...gone };

describe('the status of an item', () => {
  const table: readonly [string, Item, Seen, ItemStatus][] = [
    ['confirmed by its site, and not here', signedOut, 'not-here', 'dark'],
    ['confirmed by its site, while access is missing', signedOut, 'cannot-see', 'dark'],
    ['confirmed by its site, and here again', signedOut, 'here', 'left'],
    ['confirmed, with cookies that stay', { ...signedOut, cookiesLeft: 1 }, 'not-here', 'left'],
    ['left to the person, and still here', needsYou, 'here', 'left'],
    ['left to the person, and no longer here', needsYou, 'not-here', 'gone'],
    ['left to the person, while access is missing', needsYou, 'cannot-see', 'left'],
    ['removed without telling its site, which has no definition', stranger, 'not-here', 'removed'],
    ['removed so, while access is missing', stranger, 'cannot-see', 'removed'],
    ['removed so, and here again', stranger, 'here', 'left'],
    ['removed so, with cookies that stay', { ...stranger, cookiesLeft: 1 }, 'not-here', 'left'],
    ['removed so, with stored data that may stay', { ...stranger, storage: 'permission-missing' }, 'not-here', 'left'],
    ['removed so, with a tab that stays open', { ...stranger, tabsLeft: [4] }, 'not-here', 'left'],
    ['removed here only, though its site is known', { ...stranger, ref }, 'not-here', 'left'],
    ['refused by its site, and no longer here', refused, 'not-here', 'left'],
    ['gone when its site was asked', goneAfterAsking, 'not-here', 'gone'],
    ['gone so, and here again', goneAfterAsking, 'here', 'left'],
    ['gone so, while access is missing', goneAfterAsking, 'cannot-see', 'left'],
    ['gone so, with cookies that stay', { ...goneAfterAsking, cookiesLeft: 1 }, 'not-here', 'left'],
  ];
  it.each(table)('is right for an item that is %s', (_, item, seen, status) => {
    expect(findItemStatus(item, seen, 'unwanted')).toBe(status);
  });
});

it.each<['done' | 'failed' | 'not-tried', ItemStatus]>([
  ['done', 'left'],
  ['failed', 'gone'],
  ['not-tried', 'gone'],
])('calls an item that was left to the person, where clearing was %s, %s', (clearing, status) => {
  expect(findItemStatus(needsYou, 'not-here', clearing)).toBe(status);
});

describe('the headline of an ended run', () => {
  const run = { beginsAt: NOON, endedAt: NOON + SECOND, clearing: 'unwanted', counts: null } as const;
  const table: readonly [readonly ItemStatus[], string][] = [
    [['dark', 'dark'], 'all-dark'],
    [['dark', 'gone'], 'these-dark'],
    [['gone', 'gone'], 'gone'],
    [['dark', 'gone', 'left'], 'left'],
    [['dark', 'removed'], 'all-dark'],
    [['removed'], 'all-dark'],
    [['gone', 'removed'], 'gone'],
  ];
  it.each(table)('for items that are %s is "%s" if every site was looked at', (statuses, kind) => {
    expect(findHeadline({ run, statuses, others: 0, coverage: 'every-site', doubts: 0, now: NOON + SECOND }).kind).toBe(
      kind,
    );
  });

  it.each([
    ['every-site', 0, { kind: 'all-dark', removed: 2, privateWindows: 'looked-at' }],
    ['all-but-private', 0, { kind: 'all-dark', removed: 2, privateWindows: 'not-looked-at' }],
    ['every-site', 1, { kind: 'these-removed', count: 2 }],
    ['known-sites', 0, { kind: 'these-removed', count: 2 }],
  ] as const)('for removed sites, with coverage %s and %i others, is %j', (coverage, others, headline) => {
    expect(
      findHeadline({ run, statuses: ['removed', 'removed'], others, coverage, doubts: 0, now: NOON + SECOND }),
    ).toEqual(headline);
  });

  it.each(['failed', 'permission-missing', 'not-tried', 'wanted'] as const)(
    'is not "all dark" if the whole browser was to be cleared and the result is %s',
    (clearing) => {
      expect(
        findHeadline({
          run: { ...run, clearing },
          statuses: ['dark'],
          others: 0,
          coverage: 'every-site',
          doubts: 0,
          now: NOON + SECOND,
        }).kind,
      ).toBe('these-dark');
    },
  );

  it('tells a run that only cleared the browser from one that found nothing', () => {
    expect(
      findHeadline({
        run: { ...run, clearing: 'done' },
        statuses: [],
        others: 0,
        coverage: 'known-sites',
        doubts: 0,
        now: NOON + SECOND,
      }).kind,
    ).toBe('cleared');
    expect(
      findHeadline({ run, statuses: [], others: 0, coverage: 'known-sites', doubts: 0, now: NOON + SECOND }).kind,
    ).toBe('nothing-seen');
  });

  it('counts only the items that are left', () => {
    expect(
      findHeadline({
        run,
        statuses: ['gone', 'left', 'dark', 'left'],
        others: 0,
        coverage: 'known-sites',
        doubts: 0,
        now: NOON,
      }),
    ).toEqual({ kind: 'left', count: 2 });
  });
});

describe('putting off', () => {
  it.each([
    [0, null, null],
    [999, null, null],
    [0, 10, 10],
    [7, 10, 3],
    [10, 10, 0],
    [12, 10, 0], // the policy may have become narrower since
  ])('after %i times, with the limit %s, is possible this often: %s', (putOff, putOffs, left) => {
    expect(findPutOffsLeft({ putOff }, { putOffs })).toBe(left);
  });
});
