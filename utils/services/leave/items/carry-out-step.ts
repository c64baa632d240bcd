import { assertNever } from '../../../core/assert-never.ts';
import { endRemoval } from '../../../core/leave/items/end-removal.ts';
import { heed, type NextStep, type TakeUp } from '../../../core/leave/items/next-step.ts';
import type { LeaveItem, LeaveRun } from '../../../core/leave/leave-run.ts';
import { refId } from '../../../core/sessions/session.ts';
import { besideAnother } from '../../../core/sign-out/beside-another.ts';
import { isUnderWay, type SignOutRun } from '../../../core/sign-out/run.ts';
import type { Ids } from '../../../ports/computer.ts';
import type { SessionSnapshot } from '../../read-snapshot.ts';
import type { RunRecords } from '../../sign-out/run-records.ts';
import type { SignOutRunner } from '../../sign-out/sign-out-runner-ports.ts';
import { type FindAnotherPorts, isRefused, rememberSignIn } from './find-another.ts';
import { readMayLook } from './read-item-facts.ts';
import { type RemoveItemPorts, removeItem } from './remove-item.ts';

export type StepPorts = RemoveItemPorts &
  FindAnotherPorts & {
    readonly ids: Ids;
    readonly records: Pick<RunRecords, 'list'>;
    readonly runner: Pick<SignOutRunner, 'signOut'>;
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
    case 'sign-out':
      return signOut(ports, item, save);
    case 'ask-site':
      return (await isRefused(ports, snapshot)) ? { ...item, step: 'removing' } : item;
    case 'spare':
      return { ...item, step: 'done', cookiesLeft: snapshot.cookies.length, storage: null };
    case 'ask-another':
      return remembering(ports, { item, run, takeUp }, snapshot, async (isAnotherHere) => {
        if (await isRefused(ports, snapshot)) return remove(ports, { item, run, takeUp }, snapshot, isAnotherHere);
        const spared = { cookiesLeft: snapshot.cookies.length, outcome: besideAnother(item.outcome) };
        return { ...item, ...spared, step: 'done' };
      });
    case 'remove':
      return remembering(ports, { item, run, takeUp }, snapshot, (isAnotherHere) =>
        remove(ports, { item, run, takeUp }, snapshot, isAnotherHere),
      );
    default:
      return assertNever(step);
  }
}

/**
 * Signs out of the session. The id of the record is written down before: once the clock was set, no moment tells whose
 * record it is. The record may be that of a sign-out which a person has begun, and which this one joins.
 */
async function signOut(
  { ids, records, runner }: StepPorts,
  item: LeaveItem,
  save: (item: LeaveItem) => Promise<void>,
): Promise<LeaveItem> {
  const recordId = ids.next();
  const joined = (await records.list()).runs.find((run) => isJoined(run, item));
  await save({ ...item, step: 'signing-out', recordId: joined?.id ?? recordId });
  const ended = await runner.signOut(item.ref, 'this-browser', 'leaving', item.digest, recordId);
  const known = { ...item, recordId: ended?.id ?? recordId };
  // Only the person can sign out, on the site's page.
  if (ended?.phase === 'guided') return { ...known, step: 'needs-you', outcome: null };
  const next = heed(ended?.outcome ?? { kind: 'could-not-tell', reason: 'failed', answer: null });
  return { ...known, step: next.step, outcome: next.outcome };
}

/**
 * Whether a sign-out that is under way is the one that an item's joins. After a guide, one begins anew, and after that
 * of a former sign-in too.
 */
function isJoined(run: SignOutRun, { digest, ref }: LeaveItem): boolean {
  const isOpen = isUnderWay(run) && run.phase !== 'guided';
  return isOpen && run.scope === 'this-browser' && run.digest === digest && refId(run.ref) === refId(ref);
}

/**
 * Remembers the sign-in that is here for as long as this work goes on. Before the site is asked about it: somebody may
 * sign in while it answers.
 */
async function remembering(
  ports: StepPorts,
  { item, run, takeUp }: Taken,
  snapshot: SessionSnapshot,
  work: (isAnotherHere: () => Promise<boolean>) => Promise<LeaveItem>,
): Promise<LeaveItem> {
  const holdId = `${run.id} ${refId(item.ref)}`;
  const isAnotherHere = await rememberSignIn(ports, snapshot, takeUp, holdId);
  return work(isAnotherHere).finally(() => ports.credentials.release(holdId));
}

/** Removes all that is here, except another sign-in that is made meanwhile: it stays, and the outcome says so. */
async function remove(
  ports: StepPorts,
  { item, run, takeUp }: Taken,
  snapshot: SessionSnapshot,
  isAnotherHere: () => Promise<boolean>,
): Promise<LeaveItem> {
  let outcome = item.outcome;
  const isAnother = async (): Promise<boolean> => {
    const is = await isAnotherHere();
    if (is) outcome = besideAnother(item.outcome);
    return is;
  };
  const { readable, ...removal } = await removeItem(ports, snapshot, run.because, isAnother);
  return endRemoval({ ...item, outcome }, removal, takeUp, readable && (await readMayLook(ports, item, snapshot)));
}
