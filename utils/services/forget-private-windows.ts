import { isPrivateStore } from '../core/cookies/describe-store.ts';
import { waitForAll } from '../core/wait-for-all.ts';
import type { SignOutWatch } from '../core/watching/sign-out-watch.ts';
import type { CookieJar, Credentials } from '../ports/cookies.ts';
import type { SentLog } from '../ports/requests.ts';
import type { PrivateNotes } from '../ports/screens.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { LabelRecords } from './label-records.ts';
import type { LeaveRecords } from './leave/leave-records.ts';
import type { RuleRecords } from './rules/rule-records.ts';
import { releaseAll } from './sign-out/credential-now.ts';
import type { Refusals } from './sign-out/refusals.ts';
import type { RunRecords } from './sign-out/run-records.ts';

type Ports = {
  readonly cookies: CookieJar;
  readonly credentials: Pick<Credentials, 'release'>;
  readonly labels: LabelRecords;
  readonly leave: LeaveRecords;
  readonly privateNotes: PrivateNotes;
  readonly records: RunRecords;
  readonly refusals: Refusals;
  readonly rules: RuleRecords;
  readonly sent: SentLog;
  readonly watch: DocumentStore<SignOutWatch | null>;
};

/**
 * Once the last private window is closed, deletes everything that was kept about private windows: records, items of a
 * leave run, names, the list of requests and what a screen left for the next one.
 */
export async function forgetClosedPrivateWindows({
  cookies,
  credentials,
  labels,
  leave,
  privateNotes,
  records,
  refusals,
  rules,
  sent,
  watch,
}: Ports): Promise<void> {
  const open = new Set((await cookies.openStores()).map(({ id }) => id));
  const { runs } = await records.list();
  const kept = [
    ...runs.map(({ ref }) => ref.storeId),
    ...(await sent.list()).map(({ storeId }) => storeId).filter((id) => id !== null),
  ];
  kept.push(...[...(await refusals.list()), ...(await rules.list())].map(({ ref }) => ref.storeId));
  kept.push(...[...((await leave.read())?.items ?? []), ...(await labels.read())].map(({ ref }) => ref.storeId));
  const gone = new Set(kept.filter((id) => isPrivateStore(id) && !open.has(id)));
  const isOfClosed = (present: SignOutWatch | null) =>
    present !== null && isPrivateStore(present.ref.storeId) && !open.has(present.ref.storeId);
  const places = [labels, leave, records, refusals, rules, sent];
  const forgotten = [...gone].flatMap((storeId) => places.map((place) => place.forgetStore(storeId)));
  if (isOfClosed((await watch.read()).data)) forgotten.push(dropWatch());
  if (![...open].some(isPrivateStore)) forgotten.push(privateNotes.drop());
  await waitForAll<unknown>(forgotten);
  // Only after the records: a run that goes on is let go of by its own end.
  for (const run of runs) if (run.phase === 'guided' && gone.has(run.ref.storeId)) releaseAll(credentials, run);

  async function dropWatch(): Promise<void> {
    await watch.update((present) => (isOfClosed(present) ? null : present));
  }
}
