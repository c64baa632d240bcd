import { buildOverview } from '../../core/overview/build-overview.ts';
import { mergeParts } from '../../core/overview/merge-parts.ts';
import type { Overview } from '../../core/overview/overview.ts';
import type { Clock } from '../../ports/computer.ts';
import type { StorageTrouble } from '../../storage/storage-trouble.ts';
import { type AccessPorts, accessThroughout, readAccess } from './read-access.ts';
import { type DoubtsPorts, readDoubts } from './read-doubts.ts';
import { type IntroductionPorts, readIntroduction } from './read-introduction.ts';
import { type LeavePorts, readLeave } from './read-leave.ts';
import { type PermissionsPorts, readPermissions } from './read-permissions.ts';
import { type RecordPorts, readRecord } from './read-record.ts';
import { type RulesPorts, readRules } from './read-rules.ts';
import { type RunsPorts, readRuns } from './read-runs.ts';
import { readSent, type SentPorts } from './read-sent.ts';
import { readSessions, type SessionsPorts } from './read-sessions.ts';
import { readSettings, type SettingsPorts } from './read-settings.ts';
import { readStores, type StoresPorts } from './read-stores.ts';
import { readWarnings, type WarningsPorts } from './read-warnings.ts';
import { readWatch, type WatchPorts } from './read-watch.ts';

/** The ports that the overview is read from. Each part names its own. */
export type OverviewPorts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly trouble: Pick<StorageTrouble, 'isFailing'>;
} & AccessPorts &
  DoubtsPorts &
  IntroductionPorts &
  LeavePorts &
  PermissionsPorts &
  RecordPorts &
  RulesPorts &
  RunsPorts &
  SentPorts &
  SessionsPorts &
  SettingsPorts &
  StoresPorts &
  WarningsPorts &
  WatchPorts;

/**
 * Reads all parts anew at the same time, and builds the overview. Nothing that the browser stores is cached between two
 * readings. Rejects if a part cannot be read at all.
 */
export async function readOverview(ports: OverviewPorts): Promise<Overview> {
  const [before, ...facts] = await Promise.all([
    readAccess(ports),
    readStores(ports),
    readSessions(ports),
    readSettings(ports),
    readRecord(ports),
    readRuns(ports),
    readLeave(ports),
    readRules(ports),
    readDoubts(ports),
    readPermissions(ports),
    readWarnings(ports),
    readSent(ports),
    readWatch(ports),
    readIntroduction(ports),
  ]);
  const access = accessThroughout(before, await readAccess(ports));
  // after all others: it tells of their readings too
  const storage = ports.trouble.isFailing() ? 'failing' : 'fine';
  return buildOverview(mergeParts([{ now: ports.clock.now(), storage }, access, ...facts]));
}
