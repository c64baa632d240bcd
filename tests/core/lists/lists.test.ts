import { expect, it } from 'vitest';
import { afterEarlier } from '../../../utils/core/lists/earlier-lists.ts';
import { joinLists, type ListsWork, planLists, sitesOf } from '../../../utils/core/lists/lists.ts';

const claude = { siteId: 'claude', since: 500, below: false };
const again = { siteId: 'claude', since: 300, below: false };
const unknown = { siteId: 'other:town.example', since: null, below: true };
const both = ['history', 'downloads'] as const;

it('plans one entry a site, from the first of its sign-ins', () => {
  expect(planLists({ lists: ['history'], span: 'since-sign-in' }, [claude, again, unknown])).toEqual({
    history: { kind: 'wanted' },
    downloads: null,
    sites: [
      { siteId: 'claude', from: 300, below: false },
      { siteId: 'other:town.example', from: null, below: true },
    ],
    closedTabs: 0,
    untimed: 1,
  });
});

it('takes everything, however old, where that was chosen', () => {
  const work = planLists({ lists: both, span: 'all' }, [claude, unknown]);
  expect(work?.sites.map(({ from }) => from)).toEqual([0, 0]);
  expect(work?.untimed).toBe(0);
});

it('plans nothing where nothing is wanted, or nothing can be in a list', () => {
  expect(planLists(null, [claude])).toBeNull();
  expect(planLists({ lists: [], span: 'all' }, [claude])).toBeNull();
  expect(planLists({ lists: both, span: 'all' }, [])).toBeNull();
});

it('joins the work of a second press, site by site', () => {
  const first = planLists({ lists: ['history'], span: 'since-sign-in' }, [claude]);
  const second = planLists({ lists: ['downloads'], span: 'all' }, [unknown]);
  expect(joinLists(first, null)).toBe(first);
  expect(joinLists(null, second)).toBe(second);
  expect(joinLists(first, second)).toEqual({
    history: { kind: 'wanted' },
    downloads: { kind: 'wanted' },
    sites: [
      { siteId: 'claude', from: 500, below: false, lists: ['history'] },
      { siteId: 'other:town.example', from: 0, below: true, lists: ['downloads'] },
    ],
    closedTabs: 0,
    untimed: 0,
  });
});

const startsOf = (work: ListsWork | null) =>
  [...both].map((list) => work && sitesOf(work, list).map(({ siteId, from }) => [siteId, from]));

it('takes a site off no list that was not ticked for it, and no more of it than was', () => {
  const history = planLists({ lists: ['history'], span: 'since-sign-in' }, [claude]);
  const downloads = planLists({ lists: ['downloads'], span: 'all' }, [claude]);
  expect(startsOf(joinLists(history, downloads))).toEqual([[['claude', 500]], [['claude', 0]]]);
  const everything = planLists({ lists: both, span: 'since-sign-in' }, [again, unknown]);
  const joined = joinLists(joinLists(history, everything), downloads);
  expect(startsOf(joined)).toEqual([
    [
      ['claude', 300],
      ['other:town.example', null],
    ],
    [
      ['claude', 0],
      ['other:town.example', null],
    ],
  ]);
  expect(joined?.untimed).toBe(1);
});

it('joins the sites of presses that ticked the same lists', () => {
  const first = planLists({ lists: both, span: 'since-sign-in' }, [claude]);
  expect(joinLists(first, planLists({ lists: both, span: 'all' }, [again]))?.sites).toEqual([
    { siteId: 'claude', from: 0, below: false },
  ]);
});

it('keeps what an earlier run came to at the lists when one more press joins', () => {
  const earlier = { history: { kind: 'done', taken: 40, stayed: 1, left: 3 }, downloads: null, closedTabs: 2 } as const;
  const before = { ...earlier, sites: [], untimed: 0 };
  const second = afterEarlier(before, planLists({ lists: ['history'], span: 'all' }, [claude]));
  const third = planLists({ lists: ['history'], span: 'all' }, [unknown]);
  expect(joinLists(second, third)?.earlier).toEqual({ ...earlier, untimed: 0 });
});
