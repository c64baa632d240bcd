import type { ShutTab } from '../../../utils/core/leave/open-tabs.ts';
import type { OpenSiteView, UnaccountedView } from '../../../utils/core/overview/parts/doubts-part.ts';
import { hostName } from '../../../utils/core/sites/host-name.ts';
import type { App } from '../../app-context.ts';
import type { Doubts } from '../../leave/doubts/find-doubts.ts';
import type { ActionResult } from '../../model/action-result.ts';
import { placeNames } from '../session/partition-words.ts';
import { outcomeSentences, type Subject } from '../sign-out/outcome-words.ts';
import { reportSentences } from '../sign-out/removal-words.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** The names of the cookies that may be a sign-in. */
export function unaccountedText({ cookieNames }: UnaccountedView, { words, format }: Speech): string {
  return words('leaveUnaccounted', { cookies: format.list(cookieNames) });
}

export function openSiteText({ tabIds }: OpenSiteView, { words }: Speech): string {
  return words('leaveOpen', { count: tabIds.length });
}

/** Tabs that cannot be looked into: by the site that they belong to, those without one counted together. */
export function shutTabTexts(tabs: readonly ShutTab[], { words }: Speech): readonly string[] {
  const hosts = new Map<string | null, number>();
  for (const { host } of tabs) hosts.set(host, (hosts.get(host) ?? 0) + 1);
  return [...hosts].map(([host, count]) => {
    if (host !== null) return words('leaveShutOf', { host: hostName(host) });
    return words('leaveShut', { count });
  });
}

/** What came of "Close, and remove its data"; nothing where a notice of the page says it. */
export function doubtEndSentences(
  { outcome, removed, result }: ActionResult,
  tabs: 'closed' | 'none-closed',
  about: Subject,
  speech: Pick<App, 'words' | 'format' | 'browserName' | 'device'>,
): readonly string[] {
  const { words } = speech;
  if (result === 'some-tabs-stay') return [words('leaveDoubtText')];
  if (result === 'changed-since') return [words(tabs === 'closed' ? 'changedTabsClosed' : 'askedAnew')];
  if (outcome === null) return result === 'nothing-to-do' ? [words('nothingToDo')] : [];
  return [
    words('outcomeLead', { outcome: outcome.kind }),
    ...outcomeSentences(outcome, about, speech),
    ...(removed === null ? [] : reportSentences(removed, speech)),
    ...(tabs === 'closed' ? [words('tabsClosed')] : []),
  ];
}

/** Everything that is in doubt, each in one sentence, as a receipt tells it. */
export function doubtSentences(doubts: Doubts, speech: Speech): readonly string[] {
  const { words } = speech;
  const named = ({ siteName, store, ref }: UnaccountedView | OpenSiteView, text: string) =>
    words('nameAndValue', { name: [siteName, ...placeNames(store, ref, speech)].join(', '), value: text });
  return [
    ...doubts.unaccounted.map((one) => named(one, unaccountedText(one, speech))),
    ...doubts.openSites.map((one) => named(one, openSiteText(one, speech))),
    ...shutTabTexts(doubts.shutTabs, speech),
    ...(doubts.containers === 'not-all' ? [words('leaveContainers')] : []),
  ];
}
