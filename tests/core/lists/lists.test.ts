import { expect, it } from 'vitest';
import { joinLists, planLists } from '../../../utils/core/lists/lists.ts';

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
      { siteId: 'claude', from: 500, below: false },
      { siteId: 'other:town.example', from: 0, below: true },
    ],
    closedTabs: 0,
    untimed: 0,
  });
});
