import { assertNever } from '../../../core/assert-never.ts';
import { endRemoval } from '../../../core/leave/items/end-removal.ts';
import { heed, type NextStep, type TakeUp } from '../../../core/leave/items/next-step.ts';
import type { LeaveItem, LeaveRun } from '../../../core/leave/leave-run.ts';
import { canProbe } from '../../../core/sign-out/can-probe.ts';
import type { Credentials } from '../../../ports/cookies.ts';
import type { HostAccess } from '../../../ports/permissions.ts';
import type { Requests } from '../../../ports/requests.ts';
import type { SessionSnapshot } from '../../read-snapshot.ts';
import { askProbe, hasProbe } from '../../sign-out/ask-probe.ts';
import type { SignOutRunner } from '../../sign-out/sign-out-runner.ts';
import { readMayLook } from './read-item-facts.ts';
import { type RemoveItemPorts, removeItem } from './remove-item.ts';

export type StepPorts = RemoveItemPorts & {
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly requests: Requests;
  readonly runner: SignOutRunner;
};

/** An item with the run that it belongs to, and how it was taken up. */
export type Taken = { readonly item: LeaveItem; readonly run: LeaveRun; readonly takeUp: TakeUp };

/** Carries out one planned step. The returned item must be written to the record before the next step. */
export async function carryOutStep(
  ports: StepPorts,
  { item, run, takeUp }: Taken,
  step: NextStep,
  snapshot: SessionSnapshot,
  save: (item: LeaveItem) => Promise<void>,
): Promise<LeaveItem> {
  switch (step.kind) {
    case 'none':
      return item;
    case 'write':
      return { ...item, step: step.step, outcome: step.outcome };
    case 'sign-out': {
      await save({ ...item, step: 'signing-out' });
      const ended = await ports.runner.signOut(item.ref, 'this-browser', 'leaving');
      // Only the person can sign out, on the site's page.
      if (ended?.phase === 'guided') return { ...item, step: 'needs-you', outcome: null };
      const next = heed(ended?.outcome ?? { kind: 'could-not-tell', reason: 'failed', answer: null });
      return { ...item, step: next.step, outcome: next.outcome };
    }
    case 'ask-site':
      return (await isRefused(ports, snapshot)) ? { ...item, step: 'removing' } : item;
    case 'spare':
      return { ...item, step: 'done', cookiesLeft: snapshot.cookies.length, storage: null };
    case 'remove': {
      const { readable, ...removal } = await removeItem(ports, snapshot, run.because);
      return endRemoval(item, removal, takeUp, readable && (await readMayLook(ports, snapshot)));
    }
    default:
      return assertNever(step);
  }
}

/**
 * Whether the site says that the sign-in in the jar is not valid. No answer, or an answer that cannot be judged, is not
 * a "no".
 */
async function isRefused(
  { credentials, requests }: StepPorts,
  { ref, site, cookies }: SessionSnapshot,
): Promise<boolean> {
  if (!hasProbe(site) || !canProbe(site, cookies) || !(await credentials.isSingle(ref, site))) return false;
  return (await askProbe(requests, site, ref, { from: 'jar' }, 'browser-probe')).verdict === 'no';
}
