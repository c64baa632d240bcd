import type { StorageArea } from '../../ports/computer.ts';
import { clockDocument } from '../../storage/clock-document.ts';
import { createDocumentStore } from '../../storage/document-store.ts';
import { browserRunDocument } from '../../storage/journal/browser-run-document.ts';
import { clearingDocument } from '../../storage/journal/clearing-document.ts';
import { journalDocument } from '../../storage/journal/journal-document.ts';
import { leaveDocument } from '../../storage/runs/leave-document.ts';
import { plansDocument } from '../../storage/runs/plans-document.ts';
import { runsDocument } from '../../storage/runs/runs-document.ts';
import { sentDocument } from '../../storage/runs/sent-document.ts';
import { digestKeyDocument } from '../../storage/sessions/digest-key-document.ts';
import { labelsDocument } from '../../storage/sessions/labels-document.ts';
import { learnedDocument } from '../../storage/sessions/learned-document.ts';
import { refusedDocument } from '../../storage/sessions/refused-document.ts';
import { remindersDocument } from '../../storage/sessions/reminders-document.ts';
import { followingDocument } from '../../storage/settings/following-document.ts';
import { settingsDocument } from '../../storage/settings/settings-document.ts';
import { createSplitRecords } from '../../storage/split-records.ts';
import { visitsDocument } from '../../storage/visits-document.ts';

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
    splitRefused: createSplitRecords({ disk, memory }, refusedDocument),
    splitLeave: createSplitRecords({ disk, memory }, leaveDocument),
    plans: createDocumentStore(disk, plansDocument),
    splitJournal: createSplitRecords({ disk, memory }, journalDocument),
    marks: createDocumentStore(disk, remindersDocument),
    following: createDocumentStore(disk, followingDocument),
    clearingCheck: createDocumentStore(disk, clearingDocument),
    browserRun: createDocumentStore(memory, browserRunDocument),
    clockOff: createDocumentStore(memory, clockDocument),
    visits: createDocumentStore(memory, visitsDocument),
  };
}
