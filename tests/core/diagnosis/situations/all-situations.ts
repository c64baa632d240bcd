import { knownEndings } from './known-endings.ts';
import { lostAtStart } from './lost-at-start.ts';
import { lostWhileOpen } from './lost-while-open.ts';
import { privateWindows } from './private-windows.ts';
import { siteStatus } from './site-status.ts';
import type { Situation } from './situation.ts';
import { stillHere } from './still-here.ts';
import { withoutRecord } from './without-record.ts';

/** Every situation in which a person may ask why they were signed out. */
export const situations: readonly Situation[] = [
  ...withoutRecord,
  ...knownEndings,
  ...stillHere,
  ...lostAtStart,
  ...lostWhileOpen,
  ...privateWindows,
  ...siteStatus,
];
