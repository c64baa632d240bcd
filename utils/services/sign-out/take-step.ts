import { assertNever } from '../../core/assert-never.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Requests } from '../../ports/requests.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import { askControl } from './ask-control.ts';
import { decide, decideAgain } from './decide.ts';
import type { Exploring } from './exploring.ts';
import type { JarRemovals } from './jar-removals.ts';
import type { Refusals } from './refusals.ts';
import type { RunRecords } from './run-records.ts';
import { type SaveRun, tryWay } from './try-way.ts';

export type SignOutPorts = {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly exploring: Exploring;
  readonly hostAccess: HostAccess;
  readonly pageLooks: PageLooks;
  readonly readSnapshot: ReadSnapshot;
  readonly records: RunRecords;
  readonly refusals: Refusals;
  readonly removals: Pick<JarRemovals, 'isSinceBegun' | 'isWrittenSinceAsking' | 'noteAsking' | 'noteBegun'>;
  readonly requests: Requests;
  readonly tabs: Tabs;
};

/**
 * Takes a run one phase further. The returned run must be written before the next phase begins, so that the worker may
 * be stopped after any phase.
 */
export async function takeStep(
  ports: SignOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
  save: SaveRun,
): Promise<SignOutRun> {
  switch (run.phase) {
    case 'control':
      return askControl(ports, run, snapshot);
    case 'request':
      return tryWay(ports, run, snapshot, save);
    case 'deciding':
      return decide(ports, run, snapshot);
    case 'rechecking':
      return decideAgain(ports, run, snapshot);
    case 'guided':
    case 'tidying':
    case 'removing':
    case 'ended':
      return run;
    default:
      return assertNever(run.phase);
  }
}
