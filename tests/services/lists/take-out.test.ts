import { expect, it } from 'vitest';
import type { ListState } from '../../../utils/core/lists/lists.ts';
import { takeOut } from '../../../utils/services/lists/take-out.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createFakeClock } from '../../fakes/ports/fake-clock.ts';
import { createFakeLists } from '../../fakes/ports/fake-lists.ts';

const ofKnown = { siteId: 'claude', from: 0, below: false };
const ofUnknown = { siteId: 'own:wiki.example', from: 0, below: false };

/** Takes the entries of both sites out of the history, of which only the first is known. */
async function takeOutOfHistory(state: ListState, sites: Parameters<typeof takeOut>[3]) {
  const clock = createFakeClock();
  const lists = createFakeLists();
  lists.held.add('history');
  const { visit } = lists.history;
  visit('https://claude.ai/chat/1', clock.now() - 2);
  visit('https://wiki.example/', clock.now() - 1);
  const ports = {
    browserLists: { history: lists.history.list, downloads: lists.downloads.list },
    clock,
    closedTabs: lists.closedTabs,
    lent: lists.lent,
    reportBug: () => {},
    siteBook: { all: () => [claude], find: (id: string) => (id === 'claude' ? claude : null) },
  };
  const became = await takeOut(ports, 'history', state, sites, null, async () => {});
  return { became: became.kind, ids: lists.history.ids() };
}

const wanted: ListState = { kind: 'wanted' };
const begun: ListState = { kind: 'begun', until: Number.MAX_SAFE_INTEGER, found: 1, stayed: 0 };

it.each([wanted, begun])(
  'does not say of a site that is not known any more that its entries went (%j)',
  async (state) => {
    const { became, ids } = await takeOutOfHistory(state, [ofUnknown]);
    expect([became, ids]).toEqual(['failed', ['https://claude.ai/chat/1', 'https://wiki.example/']]);
  },
);

it.each([wanted, begun])('takes those of the others out all the same (%j)', async (state) => {
  const { became, ids } = await takeOutOfHistory(state, [ofKnown, ofUnknown]);
  expect([became, ids]).toEqual(['failed', ['https://wiki.example/']]);
});

it('calls it done where a site keeps its entries because it is not known since when it was signed in', async () => {
  const { became, ids } = await takeOutOfHistory(wanted, [ofKnown, { ...ofUnknown, from: null }]);
  expect([became, ids]).toEqual(['done', ['https://wiki.example/']]);
});
