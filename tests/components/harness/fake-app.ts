import type { App } from '../../../components/app-context.ts';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { createAppModel } from '../../../components/model/app-model.ts';
import { createFirst } from '../../../components/model/first-model.ts';
import { readAddAddress } from '../../../utils/core/discovery/add-address.ts';
import { createFormat } from '../../../utils/core/format.ts';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Extra } from '../../../utils/messages/extra.ts';
import type { Client, Command, Reply } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { NOON, plan } from './fake-world.ts';

/** What is answered to questions, by the command that asks them. */
export type Answers = Partial<Record<Command['type'], Extra | null>>;

export type FakeClient = Client & {
  readonly commands: Command[];
  answers: Answers;
  /** Answers of commands to come, in their order; without one the overview is shown again. */
  readonly replies: (Reply | Promise<Reply>)[];
  broadcast(overview: Overview): void;
};

/** How a command ends that does what it was asked for. */
const usualResults: Partial<Record<Command['type'], Extract<Reply, { ok: true }>['result']>> = {
  'cancel-plan': 'dismissed',
  'erase-record': 'erased',
  'save-settings': 'saved',
};

const isLook = ({ type }: Command) => type === 'get-overview' || type === 'look-here';

export function createFakeClient(first: Overview | 'unreachable' | 'silent', answers: Answers = {}): FakeClient {
  const commands: Command[] = [];
  const replies: (Reply | Promise<Reply>)[] = [];
  const listeners = new Set<(overview: Overview) => void>();
  let current = first;
  return {
    commands,
    replies,
    answers: {
      'find-unsent-text': { kind: 'unsent-text', texts: [] },
      'mark-sign-ins': { kind: 'sign-in-marks', marks: [] },
      'plan-removal': { kind: 'removal-plan', plan: plan({}) },
      ...answers,
    },
    async send(command) {
      commands.push(command);
      const extra = this.answers[command.type];
      const planned = isLook(command) || extra !== undefined ? undefined : replies.shift();
      if (planned !== undefined) return planned;
      if (current === 'silent') return new Promise<Reply>(() => {});
      if (current === 'unreachable') return { ok: false, error: 'unreachable' };
      return {
        ok: true,
        result: usualResults[command.type] ?? 'shown',
        outcome: null,
        extra: extra ?? null,
        overview: current,
      };
    },
    onOverview(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    broadcast(overview) {
      current = overview;
      for (const listener of listeners) listener(overview);
    },
  };
}

type Wishes = {
  readonly client: Client;
  readonly tab: TabFacts | null;
  readonly browserName?: App['browserName'];
  readonly device?: App['device'];
  readonly language?: string;
  readonly parts?: Partial<AppDependencies>;
};

/** The real model and the real words over a fake client and a clock that stands still. */
export function createFakeApp(wishes: Wishes): App {
  const { client, tab, browserName = 'chrome', device = 'computer', language = 'en-GB', parts = {} } = wishes;
  const first = createFirst({
    client,
    readTab: async () => tab,
    now: () => NOON,
    everySecond: () => () => {},
    openExtensionPage: async () => {},
    reload: () => {},
    reportBug: () => {},
    ...parts,
  });
  const model = createAppModel(first, {
    requestAccess: async () => true,
    requestNewSite: async () => true,
    requestWatching: async () => true,
    requestDataRemoval: async () => true,
    borrowList: async () => 'lent',
    isListHeld: async () => false,
    isAllowed: async () => false,
    unfinished: { keep: async () => {}, take: async () => null, drop: async () => {} },
    requestEverySite: async () => true,
    giveBackEverySite: async () => {},
    requestNotifications: async () => true,
    requestClearingCheck: async () => true,
    openBrowserPage: async () => browserName === 'chrome',
    readAdding: async () => readAddAddress(location.search),
    requestDownloads: async () => true,
    readDownloadsAccess: async () => false,
    showSignIns: async () => {},
    followPinned: (tell) => {
      tell('not-pinned');
      return () => {};
    },
    readLeaveKeys: async () => 'Alt+Shift+L',
    openKeySettings: async () => {},
    readOwnRemoval: async () => 'asks',
    removeOurselves: async () => 'asked',
    holdWindow: async () => {},
    copyText: async () => true,
    saveFile: () => {},
    readFile: async (file, largest) =>
      file.size > largest ? { kind: 'too-large' } : { kind: 'text', text: await file.text() },
    print: () => {},
    ...parts,
  });
  return { model, words, format: createFormat(language, 'UTC'), browserName, device };
}
