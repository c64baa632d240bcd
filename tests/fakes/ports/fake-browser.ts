import { refId } from '../../../utils/core/sessions/session.ts';
import { noPolicy, type Policy } from '../../../utils/core/settings/policy.ts';
import type { Alarm, IdleWatch, Ids } from '../../../utils/ports/computer.ts';
import type { LookWatch } from '../../../utils/ports/events.ts';
import type { ManagedPolicy, PrivateAccess } from '../../../utils/ports/permissions.ts';
import type { RuleNotes, ToolbarButton } from '../../../utils/ports/screens.ts';
import type { BrowserData, Downloads } from '../../../utils/ports/site-data.ts';
import type { FakeCookieJar } from './fake-cookie-jar.ts';

/** The small things of a browser: what tests set and look at, and the ports over it. */
export function createFakeBrowser(jar: FakeCookieJar) {
  const state = {
    alarmAt: null as number | null,
    privateAllowed: true as boolean | 'unknown',
    screensFail: false,
    policy: noPolicy as Policy,
    idleAfter: null as number | null,
    screen: 'open' as 'open' | 'locked',
    /** For how many minutes nobody has used the computer. */
    unusedMinutes: 0,
    /** Whether a site is sending a file. */
    downloads: 'not-seen' as 'none' | 'some' | 'not-seen',
    /** The sites of which a notification told that a rule signs out. */
    ruleNotes: [] as string[],
    /** The sign-ins of which such a notification stands now, by ref id. */
    shownNotes: new Set<string>(),
    /** Whether a tab that comes to the front wakes the background. */
    lookWatch: 'on' as 'on' | 'off',
    /** The language that notifications, the button and its menu were last told to speak. */
    speaks: null as string | null,
    /** What a person was about to do when a question closed the popup. */
    unfinished: 'kept' as 'kept' | 'dropped',
    /** What a screen over a private window left for the next one. */
    privateNotes: 'none' as 'none' | 'kept',
    leavePages: 0,
    welcomePages: 0,
    outcomesShown: 0,
    cleared: 0,
    clears: 'done' as 'done' | 'permission-missing' | 'failed',
    name: 'chrome' as 'chrome' | 'firefox',
  };
  const badges = new Map<number, { readonly text: string; readonly title: string } | null>();
  let lastId = 0;

  const alarm: Alarm = {
    async setAt(at) {
      state.alarmAt = at;
    },
  };
  const browserData: BrowserData = {
    access: async () => (state.clears === 'permission-missing' ? 'missing' : 'granted'),
    /** The jar is emptied, as a browser does that clears everything. */
    async clear() {
      state.cleared += 1;
      if (state.clears === 'done') jar.drop(() => true);
      return state.clears;
    },
  };
  const button: ToolbarButton = {
    async show(tabId, badge) {
      badges.set(tabId, badge);
    },
  };
  const idleWatch: IdleWatch = {
    after(minutes) {
      state.idleAfter = minutes;
    },
    async use(minutes) {
      if (state.screen === 'locked') return 'locked';
      return state.unusedMinutes >= minutes ? 'idle' : 'used';
    },
    screen: async () => state.screen,
  };
  const ruleNotes: RuleNotes = {
    async show(ref, siteName) {
      state.ruleNotes.push(siteName);
      state.shownNotes.add(refId(ref));
    },
    async clear(ref) {
      state.shownNotes.delete(refId(ref));
    },
  };
  const lookWatch: LookWatch = {
    set(is) {
      state.lookWatch = is;
    },
  };
  const downloads: Downloads = { underWay: async () => state.downloads };
  const ids: Ids = {
    next() {
      lastId += 1;
      return `run-${lastId}`;
    },
  };
  const managedPolicy: ManagedPolicy = { read: async () => state.policy };
  const privateAccess: PrivateAccess = { isAllowed: async () => state.privateAllowed };

  return {
    state,
    badges,
    ports: {
      alarm,
      browserData,
      button,
      downloads,
      idleWatch,
      ids,
      lookWatch,
      managedPolicy,
      privateAccess,
      ruleNotes,
    },
  };
}
