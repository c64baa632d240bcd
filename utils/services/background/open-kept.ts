import type { KnownSoftware } from '../../core/kinds/known-software.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { SentLog } from '../../ports/requests.ts';
import { createJournalRecords } from '../journal/journal-records.ts';
import { createLabelRecords } from '../label-records.ts';
import { createLeaveRecords } from '../leave/leave-records.ts';
import { createManagedSettings } from '../managed-settings.ts';
import { createRuleRecords } from '../rules/rule-records.ts';
import { createExploring } from '../sign-out/exploring.ts';
import { createRefusals } from '../sign-out/refusals.ts';
import { createRunRecords } from '../sign-out/run-records.ts';
import { openSiteBook } from '../sites/open-site-book.ts';
import { createOwnSites } from '../sites/own-sites.ts';
import { createLearnedWays } from '../watching/learned-ways.ts';
import type { Documents } from './open-documents.ts';

type Ports = {
  readonly clock: Clock;
  readonly managedPolicy: ManagedPolicy;
  readonly sent: SentLog;
  /** The built-in sites. */
  readonly sites: readonly SiteDefinition[];
  readonly software: KnownSoftware;
};

/** Everything that Lights Out keeps, in the form in which use cases read and write it. */
export type Kept = ReturnType<typeof openKept>;

/** Joins the documents that belong together: each record on disk, with its part in memory for private windows. */
export function openKept(documents: Documents, { clock, managedPolicy, sent, sites, software }: Ports) {
  const {
    browserRun,
    clearingCheck,
    clockOff,
    following,
    learned,
    lent,
    marks,
    plans,
    settings: ownSettings,
    trouble,
  } = documents;
  const siteBook = openSiteBook(sites, documents.ownSites, documents.learnedWays);
  const learnedWays = createLearnedWays({ clock, document: documents.learnedWays, siteBook });
  return {
    browserRun,
    clearingCheck,
    clockOff,
    /** The first tries of ways that a person watches, as long as this background lives. */
    exploring: createExploring(),
    /** The server software that is recognised on any host. */
    software,
    listStored: documents.listStored,
    forgetRejected: documents.forgetRejected,
    isRefusing: documents.isRefusing,
    writeRefused: documents.writeRefused,
    following,
    /** What the person was shown and asked once. */
    told: documents.told,
    learned,
    /** The permissions that are lent for a press. */
    lent,
    marks,
    plans,
    sent,
    ownSites: createOwnSites({
      builtIn: sites,
      clock,
      document: documents.ownSites,
      learnedWays,
      managedPolicy,
      siteBook,
    }),
    learnedWays,
    /** The watch over a sign-out that is on. */
    watch: documents.watch,
    /** Every site that Lights Out knows. */
    siteBook,
    /** What the browser's storage refuses. */
    trouble,
    /** The user's own choices, without the policy. */
    ownSettings,
    /** The settings in force: the user's choices under the administrator's policy. */
    settings: createManagedSettings(ownSettings, managedPolicy, siteBook),
    journal: createJournalRecords(documents.splitJournal),
    labels: createLabelRecords(documents.splitLabels),
    leave: createLeaveRecords(documents.splitLeave),
    rules: createRuleRecords(documents.splitRules),
    records: createRunRecords(documents.splitRuns, clock),
    refusals: createRefusals(documents.splitRefused),
  };
}
