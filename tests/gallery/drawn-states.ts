import { afterStates } from './after-states.ts';
import { diagnosisStates } from './diagnosis-states.ts';
import { dialogStates } from './dialog-states.ts';
import { endingStates } from './ending-states.ts';
import { leavePopupStates } from './leave-popup-states.ts';
import { leaveStates } from './leave-states.ts';
import { outcomeStates } from './outcome-states.ts';
import { optionsStates } from './page-states.ts';
import { popupStates } from './popup-states.ts';
import type { State } from './state.ts';

export type ScreenName = 'popup' | 'options' | 'leave';
export type DrawnState = State & { readonly screen: ScreenName };

const on = (screen: ScreenName, states: Record<string, State>) =>
  Object.entries(states).map(([name, state]) => [name, { ...state, screen }] as const);

/** Every state of every screen, by the name of its picture. */
export const drawnStates: Record<string, DrawnState> = Object.fromEntries([
  ...on('popup', popupStates),
  ...on('popup', outcomeStates),
  ...on('popup', dialogStates),
  ...on('popup', endingStates),
  ...on('popup', diagnosisStates),
  ...on('popup', afterStates),
  ...on('popup', leavePopupStates),
  ...on('options', optionsStates),
  ...on('leave', leaveStates),
]);
