import { expect, it } from 'vitest';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { buildRun } from '../../../utils/core/sign-out/run.ts';
import { findWays } from '../../../utils/core/sites/site-ways.ts';
import type { SignOutWatcher } from '../../../utils/services/watching/sign-out-watcher.ts';
import { watchGuide } from '../../../utils/services/watching/watch-guide.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { notImplemented } from '../../fakes/ports/not-implemented.ts';

/** The sites whose guided sign-out is watched, by name. */
async function watched(): Promise<readonly string[]> {
  const begun: SessionRef[] = [];
  const watcher: SignOutWatcher = {
    begin: async (ref) => {
      begun.push(ref);
      return null;
    },
    read: async () => null,
    keepUp: async () => notImplemented('keeping up'),
    notePress: async () => notImplemented('a press'),
    noteGone: async () => notImplemented('an end'),
    end: async () => notImplemented('an end'),
    nextEnd: async () => notImplemented('an alarm'),
  };
  const siteBook = { find: (id: string) => allSites.find((site) => site.id === id) ?? null };
  for (const { id } of allSites) {
    const run = buildRun({ id, ref: refOf(id), scope: 'this-browser', startedAt: NOON });
    await watchGuide({ siteBook, watcher }, { ...run, phase: 'guided' });
  }
  return begun.map(({ siteId }) => siteId);
}

it('is done at every site of which nothing is known that signs out by itself, or one source alone tells it', async () => {
  const guides = allSites.filter((site) => findWays(site).signOutKind === 'guide').map(({ id }) => id);
  expect(guides).toContain('claude-console');
  expect([...(await watched())].sort()).toEqual([...guides, 'character-ai'].sort());
});
