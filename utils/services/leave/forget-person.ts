import type { ReminderMarks } from '../../core/reminders/reminder.ts';
import { isShown } from '../../core/rules/hold-rule.ts';
import type { LearnedLengths } from '../../core/sessions/learned-length.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { withoutSites } from '../../core/settings/without-sites.ts';
import { isOwnId } from '../../core/sites/own-site-id.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { SignOutWatch } from '../../core/watching/sign-out-watch.ts';
import type { SentLog } from '../../ports/requests.ts';
import type { RuleNotes } from '../../ports/screens.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { JournalRecords } from '../journal/journal-records.ts';
import type { LabelRecords } from '../label-records.ts';
import type { RuleRecords } from '../rules/rule-records.ts';
import type { Refusals } from '../sign-out/refusals.ts';
import type { RunRecords } from '../sign-out/run-records.ts';
import type { OwnSites } from '../sites/own-sites.ts';
import type { LearnedWays } from '../watching/learned-ways.ts';
import type { LeaveRecords } from './leave-records.ts';

type Ports = {
  /** Drops a record, and releases the credential that a guided run holds. */
  readonly dismiss: (runId: string) => Promise<void>;
  readonly dropUnfinished: () => Promise<void>;
  /** Deletes the documents that could not be read and were set aside. */
  readonly forgetRejected: () => Promise<void>;
  readonly journal: JournalRecords;
  readonly labels: LabelRecords;
  readonly learned: DocumentStore<LearnedLengths>;
  readonly leave: Pick<LeaveRecords, 'read'>;
  readonly marks: DocumentStore<ReminderMarks>;
  readonly ownSettings: DocumentStore<Settings>;
  readonly ownSites: Pick<OwnSites, 'clear'>;
  readonly records: RunRecords;
  readonly refusals: Refusals;
  readonly rules: Pick<RuleRecords, 'clear' | 'list'>;
  readonly ruleNotes: Pick<RuleNotes, 'clear'>;
  readonly learnedWays: Pick<LearnedWays, 'forget'>;
  readonly sent: SentLog;
  readonly watch: DocumentStore<SignOutWatch | null>;
};

type OfOwnSites = 'leave' | 'ownSettings' | 'ownSites';

export type Forgotten = 'all' | 'not-all';

/**
 * Deletes what would tell the next person at a shared computer which sites the last person used: records, receipts,
 * open guides, names, reminders, requests, what sites said of sign-ins, and what was begun in a popup. The sites that
 * this person added go with the receipt, which still names them, and so does what the settings say of them. One that
 * cannot be deleted stops no other. `not-all`: a sign-out or a removal is under way, whose record is needed until it is
 * over.
 */
export async function forgetPerson(ports: Ports): Promise<Forgotten> {
  const { dismiss, forgetRejected, journal, labels, learned, marks, records, refusals, sent } = ports;
  const erased = journal.erase(null);
  const { runs } = await records.list();
  const over = runs.filter(({ phase }) => phase === 'ended' || phase === 'guided');
  const forgotten = [learned.update(() => ({})), marks.update(() => ({}))];
  const dropped = over.map(({ id }) => dismiss(id));
  // Last: a document that could not be read was set aside when it was written just now.
  await waitForAll<unknown>([
    erased,
    ...dropped,
    labels.clear(),
    refusals.clear(),
    forgetRules(ports),
    ports.dropUnfinished(),
    sent.forget(),
    ports.learnedWays.forget(null),
    ports.watch.update(() => null),
    dropOwnSites(ports),
    ...forgotten,
  ]).finally(forgetRejected);
  return over.length === runs.length ? 'all' : 'not-all';
}

/** Their notifications go first: they name the sites, and nothing else tells of them once the records are gone. */
async function forgetRules({ ruleNotes, rules }: Pick<Ports, 'ruleNotes' | 'rules'>): Promise<void> {
  const shown = (await rules.list()).filter(isShown);
  await waitForAll(shown.map(({ ref }) => ruleNotes.clear(ref))).finally(rules.clear);
}

async function dropOwnSites({ leave, ownSettings, ownSites }: Pick<Ports, OfOwnSites>): Promise<void> {
  if ((await leave.read()) !== null) return;
  await waitForAll<unknown>([ownSites.clear(), dropFromSettings(ownSettings)]);
}

/** Their ids name their hosts. */
async function dropFromSettings(ownSettings: Ports['ownSettings']): Promise<void> {
  const { data } = await ownSettings.read();
  if (JSON.stringify(withoutSites(data, isOwnId)) !== JSON.stringify(data))
    await ownSettings.update((settings) => withoutSites(settings, isOwnId));
}
