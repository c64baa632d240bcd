import type { EpochMs } from '../time.ts';
import type { DoubtsPart } from './parts/doubts-part.ts';
import type { IntroductionPart } from './parts/introduction-part.ts';
import type { LeavePart } from './parts/leave-part.ts';
import type { NoticesPart } from './parts/notices-part.ts';
import type { OtherSitesPart } from './parts/other-sites-part.ts';
import type { PermissionsPart } from './parts/permissions-part.ts';
import type { RecordPart } from './parts/record-part.ts';
import type { RulesPart } from './parts/rules-part.ts';
import type { RunsPart } from './parts/runs-part.ts';
import type { SentPart } from './parts/sent-part.ts';
import type { SessionsPart } from './parts/sessions-part.ts';
import type { SettingsPart } from './parts/settings-part.ts';
import type { SitesPart } from './parts/sites-part.ts';
import type { StoresPart } from './parts/stores-part.ts';
import type { WarningsPart } from './parts/warnings-part.ts';
import type { WatchPart } from './parts/watch-part.ts';

/**
 * How much was looked at. `one-site`: the known site of one tab in its store, and nothing else. What such an overview
 * does not list may be there all the same.
 */
export type Sight = 'everything' | 'one-site';

/** Everything that the screens show: the keys of all parts side by side. Plain JSON. */
export type Overview = { readonly readAt: EpochMs; readonly sight: Sight } & DoubtsPart &
  IntroductionPart &
  LeavePart &
  NoticesPart &
  OtherSitesPart &
  PermissionsPart &
  RecordPart &
  RulesPart &
  RunsPart &
  SentPart &
  SessionsPart &
  SettingsPart &
  SitesPart &
  StoresPart &
  WarningsPart &
  WatchPart;
