import type { Handlers } from '../../messages/protocol.ts';
import type { BackgroundPorts } from '../background/background-ports.ts';
import type { UseCases } from '../background/create-use-cases.ts';
import { createSettingsHandlers } from '../preferences/settings-handlers.ts';
import { createStoredHandlers } from '../stored/stored-handlers.ts';
import { createAccountHandlers } from './account-handlers.ts';
import { createDeviceHandlers } from './device-handlers.ts';
import { createDiscoveryHandlers } from './discovery-handlers.ts';
import { createIntroductionHandlers } from './introduction-handlers.ts';
import { createLeaveHandlers } from './leave-handlers.ts';
import { createListHandlers } from './list-handlers.ts';
import { createRecordHandlers } from './record-handlers.ts';
import { createRemovalHandlers } from './removal-handlers.ts';
import { createReply } from './reply.ts';
import { createRuleHandlers } from './rule-handlers.ts';
import { createSessionHandlers } from './session-handlers.ts';
import { createSignOutHandlers } from './sign-out-handlers.ts';
import { createSiteCheckHandlers } from './site-check-handlers.ts';
import { createSiteHandlers } from './site-handlers.ts';
import { createTabHandlers } from './tab-handlers.ts';
import { createTokenHandlers } from './token-handlers.ts';
import { createWatchHandlers } from './watch-handlers.ts';

const SHOWN = { ok: true, result: 'shown', outcome: null, extra: null } as const;

/** Maps each command to its handler, grouped by subject. A command without a handler does not compile. */
export function createHandlers(
  { outside, kept }: BackgroundPorts,
  {
    follower,
    leaver,
    lentLists,
    readJar,
    readOneSite,
    readOverview,
    readSnapshot,
    remover,
    ruleKeeper,
    runner,
    watcher,
  }: UseCases,
  onChange: () => Promise<void>,
): Handlers {
  const { browserName, clearingSettings, clock, cookies, credentials, deviceLists } = outside;
  const { hostAccess, ids, managedPolicy, requests, siteData, statusPages, tabs, tokenLists } = outside;
  const { clearingCheck, journal, labels, learned, leave, marks, records, refusals } = kept;
  const { ownSettings, ownSites, settings, siteBook } = kept;
  const reply = createReply(readOverview);
  /** The next person may open a screen before the alarm for a receipt rings: the clock may have been set back. */
  const putReceiptAway = () =>
    leaver.putReceiptAway().catch((error: unknown) => outside.reportBug('an old receipt', error));
  return {
    'get-overview': async () => {
      await putReceiptAway();
      return reply('shown');
    },
    'look-here': async ({ host, storeId }) => {
      await putReceiptAway();
      const overview = await readOneSite({ host, storeId });
      return overview === null ? reply('shown') : { ...SHOWN, overview };
    },
    ...createSignOutHandlers({ credentials, isRefusing: kept.isRefusing, readSnapshot, reply, runner }),
    ...createDeviceHandlers({ clock, credentials, deviceLists, ids, leave, readSnapshot, records, reply }),
    ...createTokenHandlers({
      clock,
      credentials,
      ids,
      isExperimenting: async () => (await settings.read()).data.experimental,
      leave,
      readSnapshot,
      records,
      reply,
      tokenLists,
    }),
    ...createAccountHandlers({ credentials, hostAccess, ids, readSnapshot, records, refusals, reply, requests }),
    ...createSiteCheckHandlers({
      clock,
      credentials,
      hostAccess,
      journal,
      learned,
      readSnapshot,
      records,
      refusals,
      reply,
      requests,
      runner,
    }),
    ...createTabHandlers({ readSnapshot, records, reply, tabs }),
    ...createSessionHandlers({ credentials, labels, marks, onChange, readOverview, readSnapshot, reply }),
    ...createLeaveHandlers({
      clock,
      isRefusing: kept.isRefusing,
      leaver,
      managedPolicy,
      onChange,
      readOverview,
      reply,
      settings,
    }),
    ...createListHandlers({ isBusy: () => leaver.isBusy() || remover.isBusy(), lentLists, onChange, reply }),
    ...createIntroductionHandlers({ onChange, ownVersion: outside.ownVersion, reply, told: kept.told }),
    ...createRuleHandlers({ isRefusing: kept.isRefusing, onChange, reply, ruleKeeper }),
    ...createSettingsHandlers({ follower, managedPolicy, onChange, ownSettings, reply, settings, siteBook }),
    ...createStoredHandlers({
      isShared: async () => (await settings.read()).data.sharedComputer === true,
      listStored: (hidden) => kept.listStored(outside.syncArea, hidden),
      reply,
    }),
    ...createDiscoveryHandlers({
      clock,
      cookies,
      credentials,
      exploring: kept.exploring,
      hostAccess,
      onChange,
      openTabs: outside.openTabs,
      ownSites,
      pageLooks: outside.pageLooks,
      readJar,
      readSnapshot,
      refusals,
      reply,
      requests,
      runner,
      tabs,
      sites: siteBook,
      software: kept.software,
      watcher,
    }),
    ...createSiteHandlers({
      dismiss: runner.dismiss,
      journal,
      labels,
      learned,
      learnedWays: kept.learnedWays,
      marks,
      onChange,
      ownSettings,
      ownSites,
      records,
      refusals,
      reply,
      siteBook,
      watcher,
    }),
    ...createWatchHandlers({
      clock,
      credentials,
      learnedWays: kept.learnedWays,
      onChange,
      openTabs: outside.openTabs,
      ownSites,
      pageLooks: outside.pageLooks,
      readJar,
      records,
      reply,
      siteBook,
      watcher,
    }),
    ...createRemovalHandlers({ cookies, onChange, readOverview, readSnapshot, remover, reply, siteData }),
    ...createRecordHandlers({
      browserName,
      clearingCheck,
      clearingSettings,
      clock,
      credentials,
      hostAccess,
      journal,
      onChange,
      readOverview,
      readSnapshot,
      records,
      refusals,
      reply,
      requests,
      siteBook,
      statusPages,
    }),
  };
}
