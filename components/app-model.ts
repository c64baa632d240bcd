import { batch, computed, signal } from '@preact/signals';
import { findHere, type TabFacts } from '../utils/core/here.ts';
import type { Overview, SiteView } from '../utils/core/overview.ts';
import type { RemovalWish } from '../utils/core/removal.ts';
import { refId, type SessionRef } from '../utils/core/session.ts';
import type { Settings } from '../utils/core/settings.ts';
import type { Scope } from '../utils/core/site.ts';
import type { EpochMs } from '../utils/core/time.ts';
import type { UnsentText } from '../utils/core/unsent-text.ts';
import type { Client, Command, CommandOf, Extra, Reply } from '../utils/messages/protocol.ts';
import { toSaid, type Said } from './said.ts';

export type AppDependencies = {
  readonly client: Client;
  readonly readTab: () => Promise<TabFacts | null>;
  /** Must be called in the click itself: browsers ask only then. */
  readonly requestAccess: (patterns: readonly string[]) => Promise<boolean>;
  /** The same for the permission to remove stored data. */
  readonly requestDataRemoval: () => Promise<boolean>;
  readonly openExtensionPage: (path: 'leave.html' | 'options.html') => Promise<void>;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly saveFile: (name: string, type: string, text: string) => void;
  readonly print: () => void;
  readonly now: () => EpochMs;
  readonly everySecond: (tick: () => void) => () => void;
};

export type Trouble = Extract<Reply, { ok: false }>['error'] | 'not-saved' | 'not-allowed';
export type SitePage = CommandOf<'open-page'>['page'];
export type AppModel = ReturnType<typeof createAppModel>;

type Question = 'find-unsent-text' | 'list-devices' | 'end-device' | 'end-other-devices' | 'plan-removal';
type SessionCommand = Exclude<Command['type'], 'get-overview' | 'save-settings' | 'dismiss-run' | Exclude<Question, 'find-unsent-text'>>;
type Kind = Extra['kind'];

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
  const here = computed(() => (overview.value === null || tab.value === 'not-read' ? null : findHere(overview.value, tab.value)));

  async function readTab() {
    tab.value = await deps.readTab();
  }

  function adopt(next: Overview) {
    overview.value = next;
    now.value = deps.now();
  }

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
    const ended = overview.value?.sessions.some(({ lifetime }) => lifetime.kind === 'until' && lifetime.expiresAt > before && lifetime.expiresAt <= now.value);
    if (ended === true) void refresh();
  }

  /** Sends a command about one session. What an earlier sign-out said stays while its tabs are dealt with. */
  async function act(id: string, command: Extract<Command, { type: Exclude<SessionCommand, 'find-unsent-text'> }>) {
    if (busy.value.has(id)) return;
    const earlier = command.type === 'close-tabs' || command.type === 'reload-tabs' || command.type === 'open-page' ? said.value.get(id) : undefined;
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

  /** Asks for what only the asking part of a screen needs; it shows itself when nothing came. */
  async function ask<K extends Kind>(command: Extract<Command, { type: Question }>, kind: K): Promise<Extract<Extra, { kind: K }> | null> {
    const reply = await deps.client.send(command);
    if (!reply.ok) return null;
    adopt(reply.overview);
    return isKind(reply.extra, kind) ? reply.extra : null;
  }

  /** Text typed and not sent in the tabs of these sessions. What cannot be looked at holds nothing up. */
  async function findUnsentText(sessions: readonly SessionRef[]): Promise<readonly UnsentText[]> {
    const found = await Promise.all(sessions.map((session) => ask({ type: 'find-unsent-text', session }, 'unsent-text')));
    return found.flatMap((extra) => extra?.texts ?? []);
  }

  /** The same before an action on one session, which waits meanwhile. Null: it is busy already. */
  async function lookBefore(session: SessionRef, action: 'find-unsent-text' | 'reload-tabs'): Promise<readonly UnsentText[] | null> {
    const id = refId(session);
    if (busy.value.has(id)) return null;
    busy.value = changed(busy.value, id, action);
    const texts = await findUnsentText([session]);
    busy.value = changed(busy.value, id, undefined);
    return texts;
  }

  async function saveSettings(settings: Settings) {
    const reply = await deps.client.send({ type: 'save-settings', settings });
    batch(() => {
      const saved = reply.ok && reply.result === 'saved';
      trouble.value = reply.ok ? (saved ? null : 'not-saved') : reply.error;
      savedAt.value = saved ? deps.now() : null;
      if (reply.ok) adopt(reply.overview);
    });
  }

  async function afterAsking(answer: Promise<boolean>) {
    const allowed = await answer;
    await refresh();
    if (!allowed) trouble.value = 'not-allowed';
  }

  return {
    overview, here, now, busy, said, finished, trouble, savedAt,
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
    removeData: (session: SessionRef, wish: RemovalWish) => act(refId(session), { type: 'remove-data', session, ...wish }),
    reloadTabs: (session: SessionRef) => act(refId(session), { type: 'reload-tabs', session }),
    closeTabs: (session: SessionRef) => act(refId(session), { type: 'close-tabs', session }),
    openPage: (session: SessionRef, page: SitePage) => act(refId(session), { type: 'open-page', session, page }),
    checkAgain: (session: SessionRef, runId: string) => act(refId(session), { type: 'check-again', runId }),
    async dismissRun(runId: string) {
      const reply = await deps.client.send({ type: 'dismiss-run', runId });
      if (reply.ok) adopt(reply.overview);
      else trouble.value = reply.error;
    },
    allow: (sites: readonly SiteView[]) => afterAsking(deps.requestAccess(sites.flatMap(({ accessPatterns }) => accessPatterns))),
    setSiteOn(site: SiteView, on: 'on' | 'off') {
      const settings = overview.value?.settings;
      if (!settings) return;
      const others = settings.sitesOff.filter((id) => id !== site.id);
      void saveSettings({ ...settings, sitesOff: on === 'on' ? others : [...others, site.id] });
    },
    requestDataRemoval: deps.requestDataRemoval,
    openExtensionPage: deps.openExtensionPage,
    copyText: deps.copyText,
    saveFile: deps.saveFile,
    print: deps.print,
  };
}

function isKind<K extends Kind>(extra: Extra | null, kind: K): extra is Extract<Extra, { kind: K }> {
  return extra?.kind === kind;
}

/** The same map with one entry replaced, or taken out when there is nothing to put. */
function changed<T>(map: ReadonlyMap<string, T>, id: string, value: T | undefined): ReadonlyMap<string, T> {
  const next = new Map(map);
  if (value === undefined) next.delete(id);
  else next.set(id, value);
  return next;
}
