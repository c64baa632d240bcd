import type { Overview } from '../../../../utils/core/overview/overview.ts';
import type { OpenSiteView } from '../../../../utils/core/overview/parts/doubts-part.ts';
import type { OtherSiteView } from '../../../../utils/core/overview/parts/other-sites-part.ts';
import { DAY } from '../../../../utils/core/time.ts';
import { characterAi, claude, claudeConsole, hub } from '../../../components/harness/fake-sites.ts';
import { defaultStore, privateStore, session, tab, until } from '../../../components/harness/fake-world.ts';
import { words } from '../../../words.ts';
import type { State } from '../../state.ts';
import { characterPrivate, consoleToday, diary, item, leaving, signedOut, world } from './leave-records.ts';
import { library, strangers } from './unknown-sites.ts';

const onPrivate = tab('https://claude.ai/', { incognito: true, storeId: privateStore.id });
const claudePrivate = session(claude, { kind: 'browser-session' }, privateStore);
const here = [claudePrivate, characterPrivate, consoleToday];
const popup = (change: Partial<Overview>, more: Partial<State> = {}): State => ({
  tab: onPrivate,
  first: world({ stores: [defaultStore, privateStore], sessions: here, ...change }),
  ...more,
});
const inPrivate = <T extends OpenSiteView | OtherSiteView>(site: T): T => ({
  ...site,
  ref: { ...site.ref, storeId: privateStore.id },
  store: privateStore,
});
const open = { press: [words('leavingThisComputer')] };

/** Leaving inside the popup: in a private window of Chrome no page of ours opens. */
export const leavePopupStates: Record<string, State> = {
  'popup-leave-ask': popup({}, open),
  'popup-leave-others': popup(
    {
      sessions: [claudePrivate],
      everySite: 'granted',
      otherSites: strangers.slice(0, 2).map(inPrivate),
      openSites: [inPrivate(library)],
    },
    open,
  ),
  'popup-leave-unsent': popup({ sessions: [claudePrivate] }, { ...open, answers: { 'find-unsent-text': diary } }),
  'popup-leave-nothing': popup({ sessions: [] }, open),
  'popup-leave-running': popup({
    sessions: [characterPrivate, consoleToday],
    leave: leaving(
      [
        item(claude, {}, privateStore),
        item(characterAi, { step: 'signing-out', outcome: null }, privateStore),
        item(hub, { step: 'waiting', outcome: null }),
      ],
      { endedAt: null },
    ),
  }),
  'popup-leave-left': popup({
    sessions: [session(characterAi, until(9 * DAY), privateStore), consoleToday],
    leave: leaving([
      item(claude, { tabsLeft: [4] }, privateStore),
      item(
        characterAi,
        { outcome: { kind: 'refused', answer: { kind: 'status', status: 500 } }, cookiesLeft: 3 },
        privateStore,
      ),
      item(claudeConsole, { step: 'needs-you', outcome: null }),
    ]),
  }),
  'popup-leave-dark': popup({
    sessions: [],
    leave: leaving([item(claude, { outcome: signedOut }, privateStore), item(characterAi, {}, privateStore)]),
  }),
};
