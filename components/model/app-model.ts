import { batch, computed, signal } from '@preact/signals';
import { findHere, type TabFacts } from '../../utils/core/overview/here.ts';
import type { Overview, SiteView } from '../../utils/core/overview/overview.ts';
import type { RemovalWish } from '../../utils/core/removal/removal.ts';
import { refId, type SessionRef } from '../../utils/core/sessions/session.ts';
import type { Settings } from '../../utils/core/settings/settings.ts';
import type { Scope } from '../../utils/core/sites/site.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import type { Command } from '../../utils/messages/protocol.ts';
import { type Said, toSaid } from './action-result.ts';
import type { AppDependencies, SessionCommand, SitePage, Trouble } from './app-dependencies.ts';
import { createAsk } from './ask.ts';
import { changed } from './changed.ts';
import { createLabelActions } from './label-actions.ts';
import { createLeaveActions } from './leave-actions.ts';
import { createRecordActions } from './record-actions.ts';
import { createSettingsActions } from './settings-actions.ts';
import { createUnsentTextQuestions } from './unsent-text-questions.ts';

export type AppModel = ReturnType<typeof createAppModel>;

/** Everything the screens show and do, over one client. */
export function createAppModel(deps: AppDependencies) {
  const overview = signal<Overview | null>(null);
  const tab = signal<TabFacts | null | 'not-read'>('not-read');
  const now = signal(deps.now());
  const busy = signal<ReadonlyMap<string, SessionCommand>>(new Map());
  const said = signal<ReadonlyMap<string, Said>>(new Map());
  /** The session whose action ended last: focus goes to its result. A new object each time. */
  const finished = signal<{ readonly id: string } | null>(null);
  const trouble = signal<Trouble | null>(null);
  const savedAt = signal<EpochMs | null>(null);
  const here = computed(() =>
    overview.value === null || tab.value === 'not-read' ? null : findHere(overview.value, tab.value),
  );
  const computer = computed(() => (overview.value?.settings.sharedComputer === true ? 'shared' : 'own'));

  async function readTab() {
    tab.value = await deps.readTab();
  }

  function adopt(next: Overview) {
    overview.value = next;
    now.value = deps.now();
  }

  const ask = createAsk(deps.client, adopt);
  const { findUnsentText, lookBefore } = createUnsentTextQuestions(ask, busy);

  async function refresh() {
    const reply = await deps.client.send({ type: 'get-overview' });
    batch(() => {
      trouble.value = reply.ok ? null : reply.error;
      if (reply.ok) adopt(reply.overview);
    });
  }

  function tick() {
    const before = now.value;
    now.value = deps.now();
    const ended = overview.value?.sessions.some(
      ({ lifetime }) => lifetime.kind === 'until' && lifetime.expiresAt > before && lifetime.expiresAt <= now.value,
    );
    if (ended === true) void refresh();
  }

  /** Sends a command about one session. What an earlier sign-out said stays while its tabs are dealt with. */
  async function act(id: string, command: Extract<Command, { type: Exclude<SessionCommand, 'find-unsent-text'> }>) {
    if (busy.value.has(id)) return;
    const earlier =
      command.type === 'close-tabs' || command.type === 'reload-tabs' || command.type === 'open-page'
        ? said.value.get(id)
        : undefined;
    batch(() => {
      busy.value = new Map(busy.value).set(id, command.type);
      said.value = changed(said.value, id, earlier);
      trouble.value = null;
    });
    const reply = await deps.client.send(command);
    batch(() => {
      busy.value = changed(busy.value, id, undefined);
      if (!reply.ok) {
        trouble.value = reply.error;
        return;
      }
      adopt(reply.overview);
      if (command.type === 'open-page') return;
      said.value = changed(said.value, id, toSaid(reply, id, earlier ?? null, deps.now()));
      finished.value = { id };
    });
  }

  async function saveSettings(settings: Settings): Promise<boolean> {
    const reply = await deps.client.send({ type: 'save-settings', settings });
    const saved = reply.ok && reply.result === 'saved';
    batch(() => {
      trouble.value = reply.ok ? (saved ? null : 'not-saved') : reply.error;
      savedAt.value = saved ? deps.now() : null;
      if (reply.ok) adopt(reply.overview);
    });
    return saved;
  }

  async function afterAsking(answer: Promise<boolean>) {
    const allowed = await answer;
    await refresh();
    if (!allowed) trouble.value = 'not-allowed';
  }

  return {
    overview,
    tab,
    here,
    computer,
    now,
    busy,
    said,
    finished,
    trouble,
    savedAt,
    refresh,
    saveSettings,
    /** Reads everything once and listens from then on. */
    start(): () => void {
      const stop = deps.client.onOverview((next) => {
        adopt(next);
        void readTab();
      });
      void refresh();
      void readTab();
      return stop;
    },
    startTicking: () => deps.everySecond(tick),
    findUnsentText,
    lookBefore,
    signOut: (session: SessionRef, scope: Scope) => act(refId(session), { type: 'sign-out', session, scope }),
    guideDone: (session: SessionRef, runId: string) => act(refId(session), { type: 'guide-done', runId }),
    listDevices: (session: SessionRef) => ask({ type: 'list-devices', session }, 'devices'),
    endDevice: (session: SessionRef, device: string) => ask({ type: 'end-device', session, device }, 'devices'),
    endOtherDevices: (session: SessionRef) => ask({ type: 'end-other-devices', session }, 'devices'),
    planRemoval: (session: SessionRef) => ask({ type: 'plan-removal', session }, 'removal-plan'),
    removeData: (session: SessionRef, wish: RemovalWish) =>
      act(refId(session), { type: 'remove-data', session, ...wish }),
    reloadTabs: (session: SessionRef) => act(refId(session), { type: 'reload-tabs', session }),
    closeTabs: (session: SessionRef) => act(refId(session), { type: 'close-tabs', session }),
    openPage: (session: SessionRef, page: SitePage) => act(refId(session), { type: 'open-page', session, page }),
    checkAgain: (session: SessionRef, runId: string) => act(refId(session), { type: 'check-again', runId }),
    async dismissRun(runId: string) {
      const reply = await deps.client.send({ type: 'dismiss-run', runId });
      if (reply.ok) adopt(reply.overview);
      else trouble.value = reply.error;
    },
    allow: (sites: readonly SiteView[]) =>
      afterAsking(deps.requestAccess(sites.flatMap(({ accessPatterns }) => accessPatterns))),
    setSiteOn(site: SiteView, on: 'on' | 'off') {
      const settings = overview.value?.settings;
      if (!settings) return;
      const others = settings.sitesOff.filter((id) => id !== site.id);
      void saveSettings({ ...settings, sitesOff: on === 'on' ? others : [...others, site.id] });
    },
    ...createLeaveActions({ deps, overview, trouble, adopt, refresh }),
    ...createLabelActions({ client: deps.client, trouble, adopt }),
    ...createSettingsActions({ deps, trouble, ask, adopt }),
    ...createRecordActions({ deps, overview, trouble, ask, adopt, refresh, saveSettings }),
    requestDataRemoval: deps.requestDataRemoval,
    openExtensionPage: deps.openExtensionPage,
    readLeaveKeys: deps.readLeaveKeys,
    openKeySettings: deps.openKeySettings,
    readOwnRemoval: deps.readOwnRemoval,
    removeOurselves: deps.removeOurselves,
    copyText: deps.copyText,
    saveFile: deps.saveFile,
    print: deps.print,
  };
}
