import { createAccessActions } from './actions/access-actions.ts';
import { createAccountActions } from './actions/account-actions.ts';
import { createAddingActions } from './actions/adding-actions.ts';
import { createIntroductionActions } from './actions/introduction-actions.ts';
import { createLeaveActions } from './actions/leave-actions.ts';
import { createListActions } from './actions/list-actions.ts';
import { createRecordActions } from './actions/record-actions.ts';
import { createSessionActions } from './actions/session-actions.ts';
import { createSettingsActions } from './actions/settings-actions.ts';
import { createSettingsTransfer } from './actions/settings-transfer.ts';
import { createSitesTransfer } from './actions/sites-transfer.ts';
import { createUndoActions } from './actions/undo-actions.ts';
import { createUnfinishedActions } from './actions/unfinished-actions.ts';
import { createUnsentTextSearch } from './actions/unsent-text-search.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { createAsk } from './ask.ts';
import { createOverviewFollower } from './overview-follower.ts';
import { createScreenState, type ToldHere } from './screen-state.ts';
import { createSend } from './send.ts';

export type AppModel = ReturnType<typeof createAppModel>;

/** Everything that the screens show and do: one state, and the actions that change it through one client. */
export function createAppModel(deps: AppDependencies) {
  const state = createScreenState(deps.now());
  const send = createSend(deps, state);
  const ask = createAsk(deps, state);
  const refresh = async (): Promise<void> => {
    await send({ type: 'get-overview' });
  };
  const parts = { deps, state, send, ask, refresh };
  return {
    ...state,
    refresh,
    tell: (told: ToldHere) => {
      state.told.value = told;
    },
    ...createOverviewFollower(parts),
    ...createUndoActions(parts),
    ...createUnfinishedActions(parts),
    ...createUnsentTextSearch(parts),
    ...createSessionActions(parts),
    ...createAccountActions(parts),
    ...createAccessActions(parts),
    ...createIntroductionActions(parts),
    ...createLeaveActions(parts),
    ...createListActions(parts),
    ...createRecordActions(parts),
    ...createSettingsActions(parts),
    ...createSettingsTransfer(parts),
    ...createSitesTransfer(parts),
    ...createAddingActions(parts),
    requestDataRemoval: deps.requestDataRemoval,
    openExtensionPage: deps.openExtensionPage,
    readAdding: deps.readAdding,
    openBrowserPage: deps.openBrowserPage,
    followPinned: deps.followPinned,
    showSignIns: deps.showSignIns,
    readLeaveKeys: deps.readLeaveKeys,
    openKeySettings: deps.openKeySettings,
    readOwnRemoval: deps.readOwnRemoval,
    removeOurselves: deps.removeOurselves,
    copyText: deps.copyText,
    saveFile: deps.saveFile,
    print: deps.print,
  };
}
