import type { State } from './state.ts';
import { accountStates, leaveAccountStates, optionsAccountStates } from './states/account-states.ts';
import { addingStates } from './states/adding-states.ts';
import { afterStates } from './states/after-states.ts';
import { diagnosisStates } from './states/diagnosis/diagnosis-states.ts';
import { dialogStates } from './states/dialog-states.ts';
import { endingStates } from './states/ending-states.ts';
import { firstRunStates } from './states/first-run-states.ts';
import { leavePopupStates } from './states/leave/leave-popup-states.ts';
import { leaveStates } from './states/leave/leave-states.ts';
import { leaveListStates, listDialogStates } from './states/list-states.ts';
import { outcomeStates } from './states/outcome-states.ts';
import { optionsStates } from './states/page-states.ts';
import { popupStates } from './states/popup-states.ts';
import { leaveRuleStates, optionsRuleStates, ruleStates } from './states/rule-states.ts';
import { tokenStates } from './states/token-states.ts';
import { helpStates, welcomeStates } from './states/welcome-states.ts';

export type ScreenName = 'popup' | 'options' | 'leave' | 'welcome' | 'help';
export type DrawnState = State & { readonly screen: ScreenName };

const on = (screen: ScreenName, states: Record<string, State>) =>
  Object.entries(states).map(([name, state]) => [name, { ...state, screen }] as const);

/** Every state of every screen, by the name of its picture. */
export const drawnStates: Record<string, DrawnState> = Object.fromEntries([
  ...on('popup', popupStates),
  ...on('popup', outcomeStates),
  ...on('popup', dialogStates),
  ...on('popup', tokenStates),
  ...on('popup', firstRunStates),
  ...on('popup', listDialogStates),
  ...on('popup', accountStates),
  ...on('popup', ruleStates),
  ...on('popup', endingStates),
  ...on('popup', diagnosisStates),
  ...on('popup', afterStates),
  ...on('popup', leavePopupStates),
  ...on('options', optionsStates),
  ...on('options', addingStates),
  ...on('options', optionsAccountStates),
  ...on('options', optionsRuleStates),
  ...on('welcome', welcomeStates),
  ...on('help', helpStates),
  ...on('leave', leaveStates),
  ...on('leave', leaveAccountStates),
  ...on('leave', leaveRuleStates),
  ...on('leave', leaveListStates),
]);
