import type { StorageArea } from '../../ports/computer.ts';
import { browserRunDocument } from '../../storage/browser-run-document.ts';
import { clearingDocument } from '../../storage/clearing-document.ts';
import { clockDocument } from '../../storage/clock-document.ts';
import { digestKeyDocument } from '../../storage/digest-key-document.ts';
import { createDocumentStore } from '../../storage/document-store.ts';
import { followingDocument } from '../../storage/following-document.ts';
import { journalDocument } from '../../storage/journal-document.ts';
import { labelsDocument } from '../../storage/labels-document.ts';
import { learnedDocument } from '../../storage/learned-document.ts';
import { leaveDocument } from '../../storage/leave-document.ts';
import { remindersDocument } from '../../storage/reminders-document.ts';
import { runsDocument } from '../../storage/runs-document.ts';
import { sentDocument } from '../../storage/sent-document.ts';
import { settingsDocument } from '../../storage/settings-document.ts';
import { createSplitRecords } from '../../storage/split-records.ts';

export type Documents = ReturnType<typeof openDocuments>;

/** Opens all documents that Lights Out keeps: on this device's disk, or in browser memory until the browser closes. */
export function openDocuments(disk: StorageArea, memory: StorageArea) {
  return {
    settings: createDocumentStore(disk, settingsDocument),
    learned: createDocumentStore(disk, learnedDocument),
    digestKey: createDocumentStore(disk, digestKeyDocument),
    splitRuns: createSplitRecords({ disk, memory }, runsDocument),
    sent: createDocumentStore(memory, sentDocument),
    splitLabels: createSplitRecords({ disk, memory }, labelsDocument),
    splitLeave: createSplitRecords({ disk, memory }, leaveDocument),
    splitJournal: createSplitRecords({ disk, memory }, journalDocument),
    marks: createDocumentStore(disk, remindersDocument),
    following: createDocumentStore(disk, followingDocument),
    clearingCheck: createDocumentStore(disk, clearingDocument),
    browserRun: createDocumentStore(memory, browserRunDocument),
    clockOff: createDocumentStore(memory, clockDocument),
  };
}
