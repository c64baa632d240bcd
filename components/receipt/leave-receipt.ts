import type { StoreId } from '../../utils/core/cookies/cookie.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { LeaveView } from '../../utils/core/overview/parts/leave-part.ts';
import type { RunView } from '../../utils/core/overview/parts/runs-part.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { buildRun } from '../../utils/core/sign-out/run.ts';
import type { WayInView } from '../../utils/core/sites/site-ways.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import type { App } from '../app-context.ts';
import { findEndingPage } from '../leave/receipt/ending-page.ts';
import type { RunItem } from '../leave/run/run-items.ts';
import { itemLead, itemSentences } from '../wording/leave/leave-item-words.ts';
import { listSentences } from '../wording/lists/list-words.ts';
import { placeNames } from '../wording/session/partition-words.ts';
import { elsewherePaths } from '../wording/sign-out/elsewhere-words.ts';
import { guideSentences } from '../wording/sign-out/guide-words.ts';
import { buildReceipt } from './build-receipt.ts';

type Speech = Pick<App, 'words' | 'format'>;
type SignOnWay = Extract<WayInView, { kind: 'single-sign-on' }>;

/** One item of a leave run, in words. */
export type LeaveReceiptEntry = {
  readonly id: string;
  readonly siteName: string;
  readonly title: string;
  readonly text: string;
  /** The requests and answers in one line; null where the sign-out's record no longer exists. */
  readonly asked: string | null;
  readonly remains: readonly string[];
  /** Where another site signs in here, the way to it; null where none does. */
  readonly signOn: { readonly way: SignOnWay; readonly storeId: StoreId } | null;
  /** The site's page where the rest is done; null where nothing is left to do. */
  readonly address: string | null;
};

/** Builds the receipt of a leave run from what is known now. */
export function buildLeaveReceipt(
  run: LeaveView,
  items: readonly RunItem[],
  overview: Overview,
  now: EpochMs,
  speech: Speech,
): readonly LeaveReceiptEntry[] {
  return items.map((one) => {
    const { id, item, site } = one;
    const lead = itemLead(one, speech);
    const record = overview.history.find((past) => isItsSignOut(past, one, run)) ?? null;
    const { asked, remains } = buildReceipt(
      record ?? withoutRecord(run, one),
      onlyWhatIsHere(overview, item.ref.storeId),
      now,
      speech,
    );
    return {
      id,
      siteName: item.siteName,
      title: [
        item.siteName,
        ...(item.label === null ? [] : [item.label]),
        ...placeNames(item.store, item.ref, speech),
      ].join(', '),
      text: [lead, ...itemSentences(one, now, speech)].join(lead.endsWith('.') ? ' ' : '. '),
      asked: record !== null || item.step === 'needs-you' ? asked.join(' ') : null,
      remains: [...remains, ...(one.status === 'left' ? fromHomeSentences(one, speech) : [])],
      signOn: findSignOnWay(one),
      address: one.status === 'left' && site !== null ? findEndingPage(site).address : null,
    };
  });
}

/**
 * Whether a record is of an item's own sign-out. Without an id of it, the moment tells: it is of a sign-out of this
 * browser that began while the run went on.
 */
function isItsSignOut(past: RunView, { id, item }: RunItem, { beginsAt, endedAt }: LeaveView): boolean {
  if (item.recordId !== undefined) return past.id === item.recordId;
  const { devices, ref, scope, startedAt } = past;
  const isDuring = startedAt >= beginsAt && (endedAt === null || startedAt <= endedAt);
  return isDuring && refId(ref) === id && scope === 'this-browser' && devices === null;
}

function findSignOnWay({ item, site }: RunItem): LeaveReceiptEntry['signOn'] {
  const way = site?.waysIn.find((one) => one.kind === 'single-sign-on');
  return way === undefined ? null : { way, storeId: item.ref.storeId };
}

/** What the user can still do later, from their own device. */
function fromHomeSentences({ item, site }: RunItem, speech: Speech): readonly string[] {
  const { words } = speech;
  if (site === null) return [];
  if (site.everywhere === 'unknown')
    return elsewherePaths(site, speech)
      .filter(({ title }) => title === 'pathPassword' || title === 'pathSecure')
      .map(({ text }) => text);
  const guide = site.everywhere === 'guide' ? site.guides.everywhere : null;
  return [words('leaveFromHome', { site: item.siteName }), ...guideSentences(guide, 'everywhere', { words })];
}

/** Builds a stand-in for a missing sign-out record from the item itself. */
function withoutRecord({ beginsAt, endedAt }: LeaveView, { item }: RunItem): RunView {
  const { ref, outcome, siteName, store } = item;
  const { digest: _digest, ...begun } = buildRun({ id: '', ref, scope: 'this-browser', startedAt: beginsAt });
  return { ...begun, writtenAnew: false, phase: 'ended', endedAt, outcome, siteName, store };
}

/** Leaves out related sign-ins that this run ended too, or that were never here: they do not remain. */
function onlyWhatIsHere(overview: Overview, storeId: StoreId): Overview {
  const here = new Set(overview.sessions.filter(({ ref }) => ref.storeId === storeId).map(({ ref }) => ref.siteId));
  return {
    ...overview,
    sites: overview.sites.map((site) => ({ ...site, related: site.related.filter((id) => here.has(id)) })),
  };
}

/** The receipt as plain text, to save or print. */
export function leaveReceiptText(
  { beginsAt, endedAt, lists }: LeaveView,
  headline: string,
  entries: readonly LeaveReceiptEntry[],
  coverage: readonly string[],
  now: EpochMs,
  { words, format }: Speech,
): string {
  return [
    words('leaveReceiptTitle'),
    '',
    words('nameAndValue', { name: words('historyWhen'), value: format.moment(beginsAt, now) }),
    ...(endedAt === null
      ? []
      : [words('nameAndValue', { name: words('receiptEnded'), value: format.moment(endedAt, now) })]),
    '',
    headline,
    coverage.join(' '),
    ...listSentences(lists, { words, format }),
    ...entries.flatMap(({ title, text, asked, remains, address }) => [
      '',
      title,
      ...[
        text,
        ...(asked === null ? [] : [asked]),
        ...remains,
        ...(address === null ? [] : [words('leaveItsPage', { address })]),
      ].map((sentence) => `- ${sentence}`),
    ]),
    '',
    words('leaveOutOfReach', { after: 'other' }),
    '',
    words('supportFoot'),
    '',
  ].join('\n');
}
