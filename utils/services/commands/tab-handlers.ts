import type { UnsentText } from '../../core/removal/unsent-text.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { findSignOutPage } from '../../core/sites/site-ways.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import { closeQuietTabs } from '../removal/close-tabs.ts';
import type { RunRecords } from '../sign-out/run-records.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  readonly readSnapshot: ReadSnapshot;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
  readonly reply: ReplyWith;
  readonly tabs: Tabs;
};

/** Commands about the open tabs of a session's site in that session's cookie store. */
export function createTabHandlers({
  readSnapshot,
  records,
  reply,
  tabs,
}: Ports): Pick<Handlers, 'find-unsent-text' | 'reload-tabs' | 'close-tabs' | 'open-page'> {
  /** Null for a sign-in inside another site's page: the site's own tabs are not in its partition. */
  const readWithTabs: ReadSnapshot = async (ref) => (ref.partition === null ? readSnapshot(ref) : null);

  async function findUnsentText(ref: SessionRef): Promise<readonly UnsentText[]> {
    const snapshot = await readWithTabs(ref);
    return snapshot ? tabs.findUnsentText(snapshot.site, ref.storeId) : [];
  }

  /** Records which tabs stay open because they hold unsent text. */
  async function setUnsent(ref: SessionRef, unsentTabs: readonly number[]): Promise<void> {
    const snapshot = await readSnapshot(ref);
    const { runs } = await records.list();
    for (const run of runs) {
      const isSame = run.ref.siteId === ref.siteId && run.ref.storeId === ref.storeId && run.unsentTabs.length > 0;
      if (snapshot && isSame) await records.save({ ...run, unsentTabs });
    }
  }

  return {
    async 'find-unsent-text'({ sessions }) {
      const texts = await Promise.all(sessions.map(findUnsentText));
      return reply('shown', null, { kind: 'unsent-text', texts });
    },
    async 'reload-tabs'({ session }) {
      const snapshot = await readWithTabs(session);
      if (!snapshot) return reply('nothing-to-do');
      const { site } = snapshot;
      const open = await tabs.ofSite(site, session.storeId);
      const left = await waitForAll(
        open.map(async ({ tabId }) => ((await tabs.reload(tabId, site)) === 'stays' ? [tabId] : [])),
      );
      await setUnsent(session, left.flat());
      if (left.flat().length > 0) return reply('some-tabs-stay');
      return reply(open.length > 0 ? 'tabs-reloaded' : 'nothing-to-do');
    },
    async 'close-tabs'({ session }) {
      const snapshot = await readWithTabs(session);
      const left = snapshot ? await closeQuietTabs(tabs, snapshot) : 'none-open';
      if (left === 'none-open') return reply('nothing-to-do');
      await setUnsent(session, left);
      return reply(left.length > 0 ? 'some-tabs-stay' : 'tabs-closed');
    },
    async 'open-page'({ session, page }) {
      const site = (await readSnapshot(session))?.site;
      const url = site && (page === 'sign-out' ? findSignOutPage(site) : site.pages[page]);
      if (url) await tabs.open(url, session.storeId);
      return reply(url ? 'page-opened' : 'nothing-to-do');
    },
  };
}
