import { listPresent } from '../core/leave/list-present.ts';
import type { Overview } from '../core/overview/overview.ts';
import { refId, type SessionRef } from '../core/sessions/session.ts';
import type { Outcome } from '../core/sign-out/outcome.ts';
import type { SignOutRun } from '../core/sign-out/run.ts';
import { MINUTE } from '../core/time.ts';
import type { Extra, Handlers, Reply, Result } from '../messages/protocol.ts';
import type { Clock, CookieJar, DeviceLists, HostAccess, Ids, SiteData, Tabs } from '../ports.ts';
import { closeQuietTabs } from './close-tabs.ts';
import { type DiagnosePorts, diagnose } from './diagnosis/diagnose.ts';
import { type ClearingPorts, checkClearing } from './diagnosis/read-clearing.ts';
import type { JournalKeeper } from './journal/keep-journal.ts';
import type { LabelRecords } from './label-records.ts';
import type { LeaveRunner } from './leave/leave.ts';
import { createSettingsHandlers, type SettingsPorts } from './preferences/settings-handlers.ts';
import type { ReadScene } from './read-scene.ts';
import { letItEnd, type ReminderPorts } from './remind.ts';
import { planRemoval, removeData } from './remove-data.ts';
import { type DevicesSeen, endDevices, listDevices } from './sign-out/end-devices.ts';
import type { RunRecords } from './sign-out/run-records.ts';
import type { SignOutRunner } from './sign-out/sign-out-runner.ts';

type Ports = DiagnosePorts &
  ClearingPorts &
  Pick<ReminderPorts, 'marks'> &
  Omit<SettingsPorts, 'reply'> & {
    readonly clock: Clock;
    readonly cookies: CookieJar;
    readonly deviceLists: DeviceLists;
    readonly siteData: SiteData;
    readonly hostAccess: HostAccess;
    readonly ids: Ids;
    readonly keeper: JournalKeeper;
    readonly labels: LabelRecords;
    readonly leaver: LeaveRunner;
    readonly readScene: ReadScene;
    readonly records: RunRecords;
    readonly runner: SignOutRunner;
    readonly tabs: Tabs;
    readonly readOverview: () => Promise<Overview>;
    readonly onChange: () => Promise<void>;
  };

type Done = Extract<Reply, { ok: true }>;

/** What each command does. Every reply carries the whole, fresh picture. */
export function createHandlers(ports: Ports): Handlers {
  const reply = async (result: Result, outcome: Outcome | null, extra: Extra | null = null): Promise<Done> => ({
    ok: true,
    result,
    outcome,
    extra,
    overview: await ports.readOverview(),
  });
  const replyDevices = ({ list, result }: DevicesSeen) => reply('shown', null, { kind: 'devices', list, result });
  const removal = { ...ports, dismiss: ports.runner.dismiss };
  const replyRun = (run: SignOutRun | null) =>
    reply(run === null ? 'nothing-to-do' : run.phase === 'ended' ? 'run-ended' : 'run-waiting', run?.outcome ?? null);

  async function eachTab(ref: SessionRef, act: (tabId: number) => Promise<void>): Promise<number> {
    const scene = await ports.readScene(ref);
    if (!scene) return 0;
    const open = await ports.tabs.ofSite(scene.site, ref.storeId);
    await Promise.all(open.map(({ tabId }) => act(tabId)));
    return open.length;
  }

  /** Writes down which tabs still wait because of unsent text. */
  async function setUnsent(ref: SessionRef, unsentTabs: readonly number[]): Promise<void> {
    const scene = await ports.readScene(ref);
    const { runs } = await ports.records.list();
    for (const run of runs) {
      const isSame = run.ref.siteId === ref.siteId && run.ref.storeId === ref.storeId && run.unsentTabs.length > 0;
      if (scene && isSame) await ports.records.save({ ...run, unsentTabs });
    }
  }

  return {
    'get-overview': () => reply('shown', null),
    'sign-out': async ({ session, scope }) => replyRun(await ports.runner.signOut(session, scope)),
    'guide-done': async ({ runId }) => replyRun(await ports.runner.guideDone(runId)),
    'list-devices': async ({ session }) => replyDevices(await listDevices(ports, session)),
    'end-device': async ({ session, device }) => replyDevices(await endDevices(ports, session, { handle: device })),
    'end-other-devices': async ({ session }) => replyDevices(await endDevices(ports, session, 'all-others')),
    async 'find-unsent-text'({ session }) {
      const scene = await ports.readScene(session);
      const texts = scene ? await ports.tabs.findUnsentText(scene.site, session.storeId) : [];
      return reply('shown', null, { kind: 'unsent-text', texts });
    },
    async 'plan-removal'({ session }) {
      const plan = await planRemoval(removal, session);
      return reply(plan ? 'shown' : 'nothing-to-do', null, plan ? { kind: 'removal-plan', plan } : null);
    },
    'check-again': async ({ runId }) => replyRun(await ports.runner.checkAgain(runId)),
    async 'dismiss-run'({ runId }) {
      await ports.runner.dismiss(runId);
      return reply('dismissed', null);
    },
    async 'remove-data'({ session, allStores, trustedDevice }) {
      ports.keeper.expectOwn(session.siteId, allStores ? null : session.storeId);
      const removed = await removeData(removal, session, { allStores, trustedDevice });
      await ports.onChange();
      if (!removed) return reply('nothing-to-do', null);
      return reply(
        'run-ended',
        removed.run.outcome,
        removed.report ? { kind: 'removed', report: removed.report } : null,
      );
    },
    async 'reload-tabs'({ session }) {
      const reloaded = await eachTab(session, ports.tabs.reload);
      await setUnsent(session, []);
      return reply(reloaded > 0 ? 'tabs-reloaded' : 'nothing-to-do', null);
    },
    async 'close-tabs'({ session }) {
      const scene = await ports.readScene(session);
      if (!scene) return reply('nothing-to-do', null);
      const asked = await closeQuietTabs(ports.tabs, scene);
      if (asked === 'none-open') return reply('nothing-to-do', null);
      await setUnsent(session, asked);
      return reply(asked.length > 0 ? 'some-tabs-stay' : 'tabs-closed', null);
    },
    async 'open-page'({ session, page }) {
      const url = (await ports.readScene(session))?.site.pages[page];
      if (url) await ports.tabs.open(url, session.storeId);
      return reply(url ? 'page-opened' : 'nothing-to-do', null);
    },
    async diagnose({ session }) {
      // Firefox tells of no full wipe: the record is brought up to the jar before it explains anything
      await ports.onChange();
      const diagnosis = await diagnose(ports, session);
      return reply(diagnosis ? 'shown' : 'nothing-to-do', null, diagnosis ? { kind: 'diagnosis', diagnosis } : null);
    },
    async 'check-clearing'({ then }) {
      const result = await checkClearing(ports, then);
      await ports.onChange();
      return reply(result, null);
    },
    async 'erase-record'({ siteId }) {
      const erased = await ports.journal.erase(siteId);
      await ports.onChange();
      return reply(erased ? 'erased' : 'not-saved', null);
    },
    async leave({ sessions, clearing }) {
      // What is asked for was on a screen a while ago: only what is here now, and what a policy lets be seen, is
      // touched.
      const present = new Set(listPresent(await ports.readOverview()).map(refId));
      await ports.leaver.start(
        sessions.filter((ref) => present.has(refId(ref))),
        clearing,
      );
      return reply('run-waiting', null);
    },
    async 'leave-done'() {
      await ports.leaver.done();
      await ports.onChange();
      return reply('dismissed', null);
    },
    async 'leave-later'({ inMinutes }) {
      const { sharedComputer } = (await ports.settings.read()).data;
      const planned = sharedComputer && (await ports.leaver.plan('later', ports.clock.now() + inMinutes * MINUTE));
      await ports.onChange();
      return reply(planned ? 'run-waiting' : 'nothing-to-do', null);
    },
    async 'put-off'() {
      const isPutOff = await ports.leaver.putOff();
      await ports.onChange();
      return reply(isPutOff ? 'run-waiting' : 'nothing-to-do', null);
    },
    async 'let-it-end'({ session }) {
      const saved = await letItEnd(ports, await ports.readOverview(), session);
      await ports.onChange();
      return reply(saved ? 'saved' : 'nothing-to-do', null);
    },
    async 'label-session'({ session, label }) {
      const { sessions, settings } = await ports.readOverview();
      const isHere = sessions.some(({ ref }) => refId(ref) === refId(session));
      // a name tells the next person who was here
      if (!isHere || (settings.sharedComputer && label.trim() !== '')) return reply('nothing-to-do', null);
      const saved = await ports.labels.write(session, label);
      await ports.onChange();
      return reply(saved ? 'saved' : 'not-saved', null);
    },
    ...createSettingsHandlers({ ...ports, reply }),
  };
}
