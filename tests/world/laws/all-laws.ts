import { allDarkIsDark } from './all-dark-is-dark.ts';
import { countdownIsAwake } from './countdown-is-awake.ts';
import { countdownIsSeen } from './countdown-is-seen.ts';
import { endedDevicesAreDead } from './ended-devices-are-dead.ts';
import type { Law } from './law.ts';
import { nextPersonFindsNothing } from './next-person-finds-nothing.ts';
import { noBug } from './no-bug.ts';
import { noSecret } from './no-secret.ts';
import { endsOnlyWhatWasTicked, removesOnlyWhatWasTicked } from './only-what-was-ticked.ts';
import { plansStay } from './plans-stay.ts';
import { removedMeansGone } from './removed-means-gone.ts';
import { requestsInTheirRun } from './requests-in-their-run.ts';
import { resultOfTheLastSignIn } from './result-of-the-last-sign-in.ts';
import { rulesAreKept } from './rules-are-kept.ts';
import { rulesSpareLaterSignIns } from './rules-spare-later-sign-ins.ts';
import { runsEnd } from './runs-end.ts';
import { alreadySignedOutIsDead, guidesWerePressed, stillWorksLives } from './said-of-the-session.ts';
import { signedOutIsDead } from './signed-out-is-dead.ts';
import { sureIsTrue } from './sure-is-true.ts';
import { tabsAreSpared } from './tabs-are-spared.ts';

/** Every law of the world. */
export const allLaws: readonly Law[] = [
  allDarkIsDark,
  alreadySignedOutIsDead,
  countdownIsAwake,
  countdownIsSeen,
  endedDevicesAreDead,
  endsOnlyWhatWasTicked,
  guidesWerePressed,
  nextPersonFindsNothing,
  noBug,
  noSecret,
  plansStay,
  removedMeansGone,
  removesOnlyWhatWasTicked,
  requestsInTheirRun,
  resultOfTheLastSignIn,
  rulesAreKept,
  rulesSpareLaterSignIns,
  runsEnd,
  signedOutIsDead,
  stillWorksLives,
  sureIsTrue,
  tabsAreSpared,
];
