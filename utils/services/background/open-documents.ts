import type { StorageArea } from '../../ports/computer.ts';
import { checkedKey, checkedOnce } from '../../storage/checked-once.ts';
import { clockDocument } from '../../storage/clock-document.ts';
import type { DocumentSpec } from '../../storage/codec.ts';
import { createDocumentStore, rejectedKey } from '../../storage/document-store.ts';
import { browserRunDocument } from '../../storage/journal/browser-run-document.ts';
import { clearingDocument } from '../../storage/journal/clearing-document.ts';
import { journalDocument } from '../../storage/journal/journal-document.ts';
import { lentDocument } from '../../storage/lists/lent-document.ts';
import { leaveDocument } from '../../storage/runs/leave-document.ts';
import { plansDocument } from '../../storage/runs/plans-document.ts';
import { rulesDocument } from '../../storage/runs/rules-document.ts';
import { runsDocument } from '../../storage/runs/runs-document.ts';
import { sentDocument } from '../../storage/runs/sent-document.ts';
import { ADDING_KEY, UNFINISHED_KEY } from '../../storage/session-keys.ts';
import { digestKeyDocument } from '../../storage/sessions/digest-key-document.ts';
import { labelsDocument } from '../../storage/sessions/labels-document.ts';
import { learnedDocument } from '../../storage/sessions/learned-document.ts';
import { refusedDocument } from '../../storage/sessions/refused-document.ts';
import { remindersDocument } from '../../storage/sessions/reminders-document.ts';
import { followingDocument } from '../../storage/settings/following-document.ts';
import { preferencesDocument } from '../../storage/settings/preferences-document.ts';
import { settingsDocument } from '../../storage/settings/settings-document.ts';
import { toldDocument } from '../../storage/settings/told-document.ts';
import { ownSitesDocument } from '../../storage/sites/own-sites-document.ts';
import { createSplitRecords } from '../../storage/split-records.ts';
import { createStorageTrouble, watchStorage } from '../../storage/storage-trouble.ts';
import { createSturdyArea } from '../../storage/sturdy-area.ts';
import { visitsDocument } from '../../storage/visits-document.ts';
import { learnedWaysDocument } from '../../storage/watching/learned-ways-document.ts';
import { watchDocument } from '../../storage/watching/watch-document.ts';
import { listStored } from '../stored/list-stored.ts';

/** Every document that this device holds. */
export const allDocuments: readonly DocumentSpec<unknown>[] = [
  clockDocument,
  browserRunDocument,
  clearingDocument,
  journalDocument,
  leaveDocument,
  lentDocument,
  plansDocument,
  rulesDocument,
  runsDocument,
  sentDocument,
  digestKeyDocument,
  labelsDocument,
  learnedDocument,
  refusedDocument,
  remindersDocument,
  followingDocument,
  ownSitesDocument,
  settingsDocument,
  toldDocument,
  visitsDocument,
  learnedWaysDocument,
  watchDocument,
];

/**
 * What lies in the browser's memory beside the documents: what one screen leaves to the next, and a mark of what was
 * checked once.
 */
export const passingNotes: readonly string[] = [ADDING_KEY, UNFINISHED_KEY, checkedKey(ownSitesDocument.key)];

export type Documents = ReturnType<typeof openDocuments>;

/** Opens all documents that Lights Out keeps: on this device's disk, or in browser memory until the browser closes. */
export function openDocuments(diskArea: StorageArea, memoryArea: StorageArea) {
  const trouble = createStorageTrouble();
  const disk = watchStorage(diskArea, trouble);
  const memory = watchStorage(memoryArea, trouble);
  /** For what a sign-out or a leave run cannot do without. */
  const sturdy = { disk: createSturdyArea(disk, trouble), memory: createSturdyArea(memory, trouble) };
  return {
    trouble,
    /** Tries again to write what the browser's storage refused. */
    async writeRefused(): Promise<void> {
      for (const area of [sturdy.disk, sturdy.memory]) await area.writeRefused();
    },
    /** Whether the browser's storage still refuses to write something. */
    isRefusing: () => sturdy.disk.isRefusing() || sturdy.memory.isRefusing(),
    /** Deletes every document that could not be read and was set aside. */
    async forgetRejected(): Promise<void> {
      for (const { key } of allDocuments)
        for (const area of [sturdy.disk, sturdy.memory]) await area.remove(rejectedKey(key));
    },
    /** What is stored here and in the browser's sync, for the person to read. */
    listStored: (sync: StorageArea, hidden: readonly string[]) =>
      listStored(
        { disk: diskArea, memory: memoryArea, sync },
        { disk: allDocuments, memory: allDocuments, sync: [preferencesDocument], notes: passingNotes },
        hidden,
      ),
    settings: createDocumentStore(disk, settingsDocument),
    ownSites: createDocumentStore(disk, ownSitesDocument, checkedOnce(ownSitesDocument, memory)),
    learned: createDocumentStore(disk, learnedDocument),
    digestKey: createDocumentStore(sturdy.disk, digestKeyDocument),
    splitRuns: createSplitRecords(sturdy, runsDocument),
    sent: createDocumentStore(sturdy.memory, sentDocument),
    splitLabels: createSplitRecords({ disk, memory }, labelsDocument),
    splitRefused: createSplitRecords(sturdy, refusedDocument),
    splitLeave: createSplitRecords(sturdy, leaveDocument),
    lent: createDocumentStore(sturdy.disk, lentDocument),
    plans: createDocumentStore(sturdy.disk, plansDocument),
    splitRules: createSplitRecords(sturdy, rulesDocument),
    splitJournal: createSplitRecords({ disk, memory }, journalDocument),
    marks: createDocumentStore(disk, remindersDocument),
    following: createDocumentStore(disk, followingDocument),
    told: createDocumentStore(disk, toldDocument),
    clearingCheck: createDocumentStore(disk, clearingDocument),
    browserRun: createDocumentStore(sturdy.memory, browserRunDocument),
    clockOff: createDocumentStore(memory, clockDocument),
    visits: createDocumentStore(sturdy.memory, visitsDocument),
    learnedWays: createDocumentStore(disk, learnedWaysDocument),
    watch: createDocumentStore(memory, watchDocument),
  };
}
