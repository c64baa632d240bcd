import type { RecordFacts } from './record-facts.ts';
import type { RunsFacts } from './runs-part.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { StoresFacts } from './stores-part.ts';

export type NoticesFacts = {
  /** Whether the browser's storage refuses to be read or written. */
  readonly storage: 'fine' | 'failing';
};

type Facts = Pick<SettingsFacts, 'settingsState'> &
  Pick<RunsFacts, 'runsState'> &
  Pick<StoresFacts, 'unreadable'> &
  Pick<RecordFacts, 'journalState'> &
  NoticesFacts;

/** One row for each notice, in the order in which they are shown. */
const rules = [
  { code: 'storage-failing', applies: ({ storage }) => storage === 'failing' },
  { code: 'settings-unreadable', applies: ({ settingsState }) => settingsState === 'unreadable' },
  { code: 'settings-newer', applies: ({ settingsState }) => settingsState === 'newer' },
  { code: 'records-unreadable', applies: ({ runsState }) => runsState === 'unreadable' },
  { code: 'records-newer', applies: ({ runsState }) => runsState === 'newer' },
  { code: 'cookies-unreadable', applies: ({ unreadable }) => unreadable.length > 0 },
  { code: 'journal-unreadable', applies: ({ journalState }) => journalState === 'unreadable' },
  { code: 'journal-newer', applies: ({ journalState }) => journalState === 'newer' },
] as const satisfies readonly { readonly code: string; readonly applies: (facts: Facts) => boolean }[];

export type NoticeCode = (typeof rules)[number]['code'];

export type NoticesPart = {
  /** Which documents could not be read. Everything else is shown as usual. */
  readonly notices: readonly NoticeCode[];
};

export function buildNotices(facts: Facts): NoticesPart {
  return { notices: rules.filter(({ applies }) => applies(facts)).map(({ code }) => code) };
}
