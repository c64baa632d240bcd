import type { Overview } from '../../core/overview/overview.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Clock, Ids } from '../../ports/computer.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { BrowserData } from '../../ports/site-data.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LeaveItemPorts } from './items/take-item.ts';

/** What a leave run reaches, beyond what each of its items does. */
export type LeavePorts = LeaveItemPorts & {
  readonly browserData: BrowserData;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly managedPolicy: ManagedPolicy;
  readonly settings: DocumentStore<Settings>;
  readonly readOverview: () => Promise<Overview>;
  /** Shows the leave page, in front where the browser allows it; one that is open already serves. */
  readonly showLeavePage: () => Promise<void>;
  /** Shows what a run came to whose popup went with a tab of its private window. */
  readonly showPrivateOutcome: () => Promise<void>;
  /** Clears what would tell the next person of the last one. */
  readonly forgetPerson: () => Promise<void>;
};
