import type { LeaveItemView } from '../../../utils/core/overview/parts/leave-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import type { RunItem } from '../../leave/run/run-items.ts';
import { guideSentences } from '../sign-out/guide-words.ts';
import { goneSentences, outcomeSentences } from '../sign-out/outcome-words.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** The short status of an item: its step while the run goes on, then its result. */
export function itemLead(
  one: Pick<RunItem, 'item' | 'status' | 'back' | 'cleared' | 'here' | 'live'>,
  { words }: Pick<App, 'words'>,
): string {
  const { step, outcome } = one.item;
  if (one.back && one.here === 'signed-in') return words('leaveBack');
  if (one.back && one.here === 'may-be') return words('unknownMayBe');
  if (wentWithAll(one)) return words('outcomeLead', { outcome: 'removed-here-only' });
  if (step === 'needs-you') return words(one.status === 'gone' ? 'leaveGone' : 'leaveNeedsYou');
  if (step !== 'done') return words('leaveStep', { step });
  return words('outcomeLead', { outcome: outcome?.kind ?? 'could-not-tell' });
}

/** Left to the person, and then its cookies went because the whole browser was cleared. */
function wentWithAll({ item: { step }, cleared, live }: Pick<RunItem, 'item' | 'cleared' | 'live'>): boolean {
  return step === 'needs-you' && cleared && live === null;
}

/** Gone before anything was cleared: by the site's own answer, or before it was told. */
function wasGoneBefore({ cookiesLeft, outcome }: Pick<LeaveItemView, 'cookiesLeft' | 'outcome'>): boolean {
  const isGone = outcome?.kind === 'could-not-tell' && ['gone-after-asking', 'lost'].includes(outcome.reason);
  return isGone && cookiesLeft === 0;
}

/** The sentences after the short status; empty while the item is under way. */
export function itemSentences(one: RunItem, now: EpochMs, speech: Speech): readonly string[] {
  const { words } = speech;
  const { item, site, seen, status, back, cleared } = one;
  const { step, outcome, siteName } = item;
  if (wentWithAll(one)) return [words('clearedStill', { answer: 'other', site: siteName })];
  if (step === 'needs-you')
    return status === 'gone'
      ? [words('leaveSeenGone', { site: siteName })]
      : [words('leaveNeedsYouNext', { site: siteName }), ...guideSentence(site, speech)];
  if (step !== 'done') return [];
  if (cleared && !wasGoneBefore(item) && (outcome?.kind === 'refused' || outcome?.kind === 'could-not-tell'))
    return [
      words('clearedStill', { answer: outcome.kind === 'refused' ? 'refused' : 'other', site: siteName }),
      ...hereSentences(one, speech),
    ];
  return [
    ...(outcome === null
      ? []
      : [
          ...outcomeSentences(countedOnce(outcome), { keeps: site?.keeps ?? 'account', siteName, now }, speech),
          ...goneSentences(outcome, seen, speech),
        ]),
    ...(back ? hereSentences(one, speech) : []),
    ...leftSentences(item, speech),
  ];
}

/** What the cookies say that are here again. Those of visitors say nothing more than the short status does. */
function hereSentences({ here, live }: Pick<RunItem, 'here' | 'live'>, { words, format }: Speech): readonly string[] {
  if (here === 'refused') return [words('noLongerTaken')];
  return here === 'signed-in' && live !== null ? [words('backAgain', { cookies: format.list(live.cookieNames) })] : [];
}

/** What is still here of it: cookies, and tabs with text. */
export function leftSentences({ cookiesLeft, storage, tabsLeft }: LeaveItemView, { words }: Speech): readonly string[] {
  const mayStay = storage === 'not-from-here' || storage === 'permission-missing';
  return [
    ...(mayStay ? [words('leaveStorageStays')] : []),
    ...(cookiesLeft === 0 ? [] : [words('cookiesLeft', { count: cookiesLeft })]),
    ...(tabsLeft.length === 0 ? [] : [words('leaveTabsKept', { count: tabsLeft.length })]),
  ];
}

function guideSentence(site: SiteView | null, { words }: Speech): readonly string[] {
  const guide = site?.guides['this-browser'] ?? null;
  return guideSentences(guide, 'this-browser', { words });
}

/** Drops the outcome's count of remaining cookies: the item counted them again later. */
function countedOnce(outcome: Outcome): Outcome {
  return outcome.kind === 'removed-here-only' ? { ...outcome, remainingCookies: 0 } : outcome;
}
