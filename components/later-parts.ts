import { hostName } from '../utils/core/sites/host-name.ts';
import { PlannedRuns } from './leave/PlannedRuns.tsx';
import { findShownRun } from './leave/run/run-items.ts';
import { AboveSession } from './popup/AboveSession.tsx';
import { Elsewhere } from './popup/Elsewhere.tsx';
import { LeaveInPopup } from './popup/LeaveInPopup.tsx';
import { LeaveLater } from './popup/LeaveLater.tsx';
import { NewsLine } from './popup/NewsLine.tsx';
import { ReadUnfinished } from './popup/ReadUnfinished.tsx';
import { TheRest } from './popup/TheRest.tsx';
import { AfterActions } from './session/AfterActions.tsx';
import { BeforeActions } from './session/BeforeActions.tsx';
import { EndedActions } from './session/EndedActions.tsx';
import { GuidedActions, OpenSite } from './session/GuidedActions.tsx';
import { MoreActions } from './session/MoreActions.tsx';
import { SignOutPress } from './session/SignOutPress.tsx';
import { WhoIsSignedIn } from './session/WhoIsSignedIn.tsx';

/** What the popup draws, and uses, only after its first countdown. */
export const laterParts = {
  AboveSession,
  AfterActions,
  BeforeActions,
  Elsewhere,
  EndedActions,
  GuidedActions,
  LeaveInPopup,
  LeaveLater,
  MoreActions,
  NewsLine,
  OpenSite,
  PlannedRuns,
  ReadUnfinished,
  SignOutPress,
  TheRest,
  WhoIsSignedIn,
  findShownRun,
  hostName,
} as const;

export type LaterParts = typeof laterParts;
