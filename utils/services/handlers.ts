import type { Overview } from '../core/overview.ts';
import type { SessionRef } from '../core/session.ts';
import type { Settings } from '../core/settings.ts';
import type { Outcome } from '../core/sign-out/outcome.ts';
import type { SignOutRun } from '../core/sign-out/run.ts';
import type { Handlers, Reply, Result } from '../messages/protocol.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { Clock, CookieJar, HostAccess, Ids, Tabs } from '../ports.ts';
import type { ReadScene } from './read-scene.ts';
import { removeData } from './remove-data.ts';
import type { RunRecords } from './run-records.ts';
import type { SignOutRunner } from './sign-out-runner.ts';

type Ports = {
  readonly clock: Clock;
  readonly cookies: CookieJar;
  readonly hostAccess: HostAccess;
  readonly ids: Ids;
  readonly readScene: ReadScene;
  readonly records: RunRecords;
  readonly runner: SignOutRunner;
  readonly settings: DocumentStore<Settings>;
  readonly tabs: Tabs;
  readonly readOverview: () => Promise<Overview>;
  readonly onChange: () => Promise<void>;
};

type Done = Extract<Reply, { ok: true }>;

/** What each command does. Every reply carries the whole, fresh picture. */
export function createHandlers(ports: Ports): Handlers {
  const reply = async (result: Result, outcome: Outcome | null): Promise<Done> => ({ ok: true, result, outcome, overview: await ports.readOverview() });
  const replyRun = (run: SignOutRun | null) => reply(run === null ? 'nothing-to-do' : run.phase === 'ended' ? 'run-ended' : 'run-waiting', run?.outcome ?? null);

  async function eachTab(ref: SessionRef, act: (tabId: number) => Promise<void>): Promise<number> {
    const scene = await ports.readScene(ref);
    if (!scene) return 0;
    const open = await ports.tabs.ofSite(scene.site, ref.storeId);
    await Promise.all(open.map(({ tabId }) => act(tabId)));
    return open.length;
  }

  /** Tabs that waited because of unsent text do so no longer. */
  async function clearUnsent(ref: SessionRef): Promise<void> {
    const scene = await ports.readScene(ref);
    const { runs } = await ports.records.list();
    for (const run of runs) {
      if (scene && run.unsentTabs.length > 0 && run.ref.siteId === ref.siteId && run.ref.storeId === ref.storeId) await ports.records.save({ ...run, unsentTabs: [] }, scene.store);
    }
  }

  return {
    'get-overview': () => reply('shown', null),
    'sign-out': async ({ session }) => replyRun(await ports.runner.signOut(session)),
    'check-again': async ({ runId }) => replyRun(await ports.runner.checkAgain(runId)),
    async 'dismiss-run'({ runId }) {
      await ports.runner.dismiss(runId);
      return reply('dismissed', null);
    },
    async 'remove-data'({ session }) {
      const run = await removeData({ ...ports, dismiss: ports.runner.dismiss }, session);
      await ports.onChange();
      return replyRun(run);
    },
    async 'reload-tabs'({ session }) {
      const reloaded = await eachTab(session, ports.tabs.reload);
      await clearUnsent(session);
      return reply(reloaded > 0 ? 'tabs-reloaded' : 'nothing-to-do', null);
    },
    async 'close-tabs'({ session }) {
      const closed = await eachTab(session, ports.tabs.close);
      await clearUnsent(session);
      return reply(closed > 0 ? 'tabs-closed' : 'nothing-to-do', null);
    },
    async 'open-page'({ session, page }) {
      const url = (await ports.readScene(session))?.site.pages[page];
      if (url) await ports.tabs.open(url, session.storeId);
      return reply(url ? 'page-opened' : 'nothing-to-do', null);
    },
    async 'save-settings'({ settings }) {
      const saved = await ports.settings.update(() => settings);
      await ports.onChange();
      return reply(saved ? 'saved' : 'not-saved', null);
    },
  };
}
