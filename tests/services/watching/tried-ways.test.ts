import { expect, it } from 'vitest';
import type { SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { joinLearned } from '../../../utils/core/watching/learned-way.ts';
import { createLearnedWays } from '../../../utils/services/watching/learned-ways.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { learnedWaysDocument } from '../../../utils/storage/watching/learned-ways-document.ts';
import { createWorld } from '../../fakes/fake-world.ts';

const shown: SignOutMethod = {
  kind: 'navigate',
  scope: 'this-browser',
  url: 'https://claude.ai/bye',
  userMustConfirm: false,
  grade: 'B',
};

/** A way that was shown, and used in one sign-out in this cookie store: what stands on the disk then. */
async function keptAfter(storeId: string): Promise<unknown> {
  const { clock, disk } = createWorld();
  const document = createDocumentStore(disk, learnedWaysDocument);
  let site: SiteDefinition = claude;
  const refresh = async () => {
    site = joinLearned(claude, (await document.read()).data);
  };
  const ways = createLearnedWays({ clock, document, siteBook: { find: () => site, refresh } });
  await ways.keep('claude', [shown]);
  clock.advance(5000);
  const ref = { siteId: 'claude', storeId, partition: null };
  await ways.noteTried({
    ref,
    startedAt: clock.now(),
    attempts: [{ method: 0, way: 'page', at: 1, after: 'no', answer: null }],
  });
  expect(site.untriedWays).toEqual([]);
  return disk.get('learned-ways');
}

it('keeps of a way that was tried in a private window what it keeps of one that was tried elsewhere', async () => {
  expect(await keptAfter('1')).toEqual(await keptAfter('0'));
});
