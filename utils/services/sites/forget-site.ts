import type { ReminderMarks } from '../../core/reminders/reminder.ts';
import type { LearnedLengths } from '../../core/sessions/learned-length.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { withoutSites } from '../../core/settings/without-sites.ts';
import type { SiteId } from '../../core/sites/site.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { JournalRecords } from '../journal/journal-records.ts';
import type { LabelRecords } from '../label-records.ts';
import type { Refusals } from '../sign-out/refusals.ts';
import type { RunRecords } from '../sign-out/run-records.ts';
import type { LearnedWays } from '../watching/learned-ways.ts';
import type { SignOutWatcher } from '../watching/sign-out-watcher.ts';

export type ForgetSitePorts = {
  /** Drops a sign-out's record, and releases the credential that it holds. */
  readonly dismiss: (runId: string) => Promise<void>;
  readonly journal: Pick<JournalRecords, 'erase'>;
  readonly labels: Pick<LabelRecords, 'prune' | 'read'>;
  readonly learned: DocumentStore<LearnedLengths>;
  readonly learnedWays: Pick<LearnedWays, 'forget'>;
  readonly marks: DocumentStore<ReminderMarks>;
  readonly ownSettings: DocumentStore<Settings>;
  readonly records: Pick<RunRecords, 'list'>;
  readonly refusals: Pick<Refusals, 'drop' | 'list'>;
  readonly watcher: Pick<SignOutWatcher, 'end' | 'read'>;
};

/** Deletes what is kept about a site that the user has removed from the list. */
export async function forgetSite(ports: ForgetSitePorts, siteId: SiteId): Promise<void> {
  const isOfSite = ({ ref }: { readonly ref: SessionRef }) => ref.siteId === siteId;
  const [{ runs }, labels, refused] = await Promise.all([
    ports.records.list(),
    ports.labels.read(),
    ports.refusals.list(),
  ]);
  const watch = await ports.watcher.read();
  await waitForAll<unknown>([
    ...(watch?.ref.siteId === siteId ? [ports.watcher.end(watch.id)] : []),
    ports.journal.erase(siteId),
    ports.learnedWays.forget(siteId),
    ...runs.filter(isOfSite).map(({ id }) => ports.dismiss(id)),
    ports.labels.prune(new Set(labels.filter(isOfSite).map(({ ref }) => refId(ref))), new Set()),
    ...refused.filter(isOfSite).map(({ ref }) => ports.refusals.drop(ref)),
    ports.learned.update(({ [siteId]: _gone, ...others }) => others),
    ports.marks.update((marks) => Object.fromEntries(Object.entries(marks).filter(([, mark]) => !isOfSite(mark)))),
    ports.ownSettings.update((settings) => withoutSites(settings, (id) => id === siteId)),
  ]);
}
