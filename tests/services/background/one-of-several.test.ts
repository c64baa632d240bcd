import { expect, it } from 'vitest';
import { SECOND } from '../../../utils/core/time.ts';
import { createChangeFollower } from '../../../utils/services/background/follow-change.ts';
import { showBadges } from '../../../utils/services/show-badges.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { overviewOf } from '../leave/to-end.ts';

const never = async () => null;
const refuse = async () => {
  throw new Error('refused');
};

it('one moment or badge that fails keeps no other: the alarm is set for a later try', async () => {
  const overview = await overviewOf(createWorld().start().app);
  const set: (number | null)[] = [];
  const bugs: string[] = [];
  const follower = createChangeFollower({
    alarm: { setAt: async (at: number | null) => void set.push(at) },
    announce: () => {},
    browserRun: { dueAt: never, hasLooked: never, lookAgain: never },
    clock: { now: () => 1000 * SECOND },
    isOwed: () => false,
    writeRefused: async () => {},
    keeper: { nextLookAt: refuse },
    leaver: { isBusy: () => false, nextAt: never },
    lentLists: { nextAt: never },
    openTabs: refuse,
    readOverview: async () => overview,
    remover: { isBusy: () => false },
    ruleKeeper: { follow: never, nextAt: never },
    reportBug: (where: string) => void bugs.push(where),
    runner: { isBusy: () => false, nextGuideEnd: never },
    triggers: { prepare: never },
    watcher: { keepUp: never, nextEnd: never },
  } as never);
  await follower.onChange();
  expect(set).toEqual([1001 * SECOND]);
  expect(bugs).toEqual(expect.arrayContaining(['the next moment', 'badges']));
});

it('a tab that closes while badges are drawn lets go of no other', async () => {
  const overview = await overviewOf(createWorld().start().app);
  const shown: number[] = [];
  const button = {
    show: async (tabId: number) => {
      if (tabId === 1) throw new Error('No tab with id: 1');
      await new Promise((resolve) => setImmediate(resolve));
      shown.push(tabId);
    },
  };
  const tabs = [1, 2, 3].map((tabId) => ({ tabId, url: 'https://claude.ai/', storeId: '0' }));
  await expect(
    showBadges(button, { ofEnd: async () => '', ofRule: async () => '' }, tabs as never, overview, 0),
  ).rejects.toThrow('No tab');
  expect(shown).toEqual([2, 3]);
});
