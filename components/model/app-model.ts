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
import type { ActionDependencies } from './app-dependencies.ts';
import { createAsk, createAskAbout } from './ask.ts';
import type { First } from './first-model.ts';
import type { ToldHere } from './screen-state.ts';

export type AppModel = ReturnType<typeof createAppModel>;

/** Everything that the screens show and do: one state, and the actions that change it through one client. */
export function createAppModel({ base, model }: First, actions: ActionDependencies) {
  const deps = { ...actions, ...base.deps };
  const ways = { ask: createAsk(deps, base.state), askAbout: createAskAbout(deps, base.state) };
  const parts = { ...base, deps, ...ways };
  return {
    ...model,
    tell: (told: ToldHere) => {
      base.state.told.value = told;
    },
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
