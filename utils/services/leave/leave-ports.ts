import type { WaitingPlans } from '../../core/leave/leave-plan.ts';
import type { Overview } from '../../core/overview/overview.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Clock, IdleWatch, Ids } from '../../ports/computer.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { BrowserData } from '../../ports/site-data.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { WorkOffPorts } from '../lists/work-off-lists.ts';
import type { Forgotten } from './forget-person.ts';
import type { LeaveItemPorts } from './items/take-item.ts';

/** The ports that a leave run needs besides those of its items. */
export type LeavePorts = LeaveItemPorts &
  WorkOffPorts & {
    readonly browserData: BrowserData;
    readonly clock: Clock;
    readonly idleWatch: Pick<IdleWatch, 'screen'>;
    readonly ids: Ids;
    readonly managedPolicy: ManagedPolicy;
    readonly plans: DocumentStore<WaitingPlans>;
    readonly settings: DocumentStore<Settings>;
    readonly readOverview: () => Promise<Overview>;
    /** Opens the leave page, in front if the browser allows it. Shows the one that is already open, if there is one. */
    readonly showLeavePage: () => Promise<void>;
    /** Shows the result of a run whose popup was closed together with a tab of its private window. */
    readonly showPrivateOutcome: () => Promise<void>;
    /** Sets the alarm that wakes us if we are stopped in the middle of a run. */
    readonly setWakeUp: () => Promise<void>;
    /** Deletes what would tell the next person about the last one. */
    readonly forgetPerson: () => Promise<Forgotten>;
  };
