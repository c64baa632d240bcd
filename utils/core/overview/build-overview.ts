import type { EpochMs } from '../time.ts';
import { mergeParts } from './merge-parts.ts';
import type { Overview, Sight } from './overview.ts';
import { buildDoubts, type DoubtsFacts } from './parts/doubts-part.ts';
import { buildIntroduction, type IntroductionFacts } from './parts/introduction-part.ts';
import { buildLeave, type LeaveFacts } from './parts/leave-part.ts';
import { buildNotices, type NoticesFacts } from './parts/notices-part.ts';
import { buildOtherSites, type OtherSitesFacts } from './parts/other-sites-part.ts';
import { buildPermissions, type PermissionsFacts } from './parts/permissions-part.ts';
import type { RecordFacts } from './parts/record-facts.ts';
import { buildRecord } from './parts/record-part.ts';
import { buildRules, type RulesFacts } from './parts/rules-part.ts';
import { buildRuns, type RunsFacts } from './parts/runs-part.ts';
import { buildSent, type SentFacts } from './parts/sent-part.ts';
import { buildSessions, type SessionsFacts } from './parts/sessions-part.ts';
import { buildSettings, type SettingsFacts } from './parts/settings-part.ts';
import type { SitesFacts } from './parts/sites-facts.ts';
import { buildSites } from './parts/sites-part.ts';
import { buildStores, type StoresFacts } from './parts/stores-part.ts';
import { buildWarnings, type WarningsFacts } from './parts/warnings-part.ts';
import { buildWatch, type WatchFacts } from './parts/watch-part.ts';

/** Everything that was read for the overview. Each part names its own facts. */
export type OverviewFacts = { readonly now: EpochMs } & DoubtsFacts &
  IntroductionFacts &
  NoticesFacts &
  LeaveFacts &
  OtherSitesFacts &
  PermissionsFacts &
  RecordFacts &
  RulesFacts &
  RunsFacts &
  SentFacts &
  SessionsFacts &
  SettingsFacts &
  SitesFacts &
  StoresFacts &
  WarningsFacts &
  WatchFacts;

/** Builds each part from the facts, then puts all parts side by side. */
export function buildOverview(facts: OverviewFacts): Overview {
  const sight: Sight = 'everything';
  const sessions = buildSessions(facts);
  const sites = buildSites(facts, sessions);
  return mergeParts([
    { readAt: facts.now, sight },
    sessions,
    sites,
    buildStores(facts),
    buildOtherSites(facts),
    buildDoubts(facts),
    buildRuns(facts, sessions),
    buildLeave(facts),
    buildRules(facts),
    buildPermissions(facts),
    buildSettings(facts),
    buildNotices(facts),
    buildWarnings(facts, { ...sessions, ...sites }),
    buildRecord(facts, sessions),
    buildSent(facts),
    buildWatch(facts),
    buildIntroduction(facts),
  ]);
}
