import { assertNever } from '../../../utils/core/assert-never.ts';
import { findCoverage } from '../../../utils/core/leave/coverage.ts';
import type { Since } from '../../../utils/core/leave/find-ticks.ts';
import type { LeaveHeadline } from '../../../utils/core/leave/leave-headline.ts';
import type { LeaveRun } from '../../../utils/core/leave/leave-run.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { headlineSays } from '../../../utils/core/said/headline-says.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** Up to this many remaining put-offs are shown. */
const FEW = 3;

/**
 * What a headline needs: the names of the run's sites in their order, and how many are dark where no names were kept.
 */
export type HeadlineFacts = { readonly names: readonly string[]; readonly dark: number; readonly now: EpochMs };

/** The top of the page. */
export function headlineText(headline: LeaveHeadline, facts: HeadlineFacts, speech: Speech): string {
  const { words, format } = speech;
  switch (headline.kind) {
    case 'nothing-seen':
    case 'not-looked':
    case 'may-be':
    case 'ask':
    case 'wait':
    case 'cleared':
      return words(headlineSays[headline.kind]);
    case 'begins':
      return words(headlineSays.begins, { time: format.duration(Math.max(0, headline.at - facts.now)) });
    case 'all-dark':
      return allDark(headline, facts, speech);
    case 'these-removed':
      return words('leaveRemoved', { count: headline.count });
    case 'these-dark':
      return theseDark(facts, speech);
    case 'gone':
      return theseGone(facts.names, speech);
    case 'left':
      return words('leaveLeft', { count: headline.count });
    default:
      return assertNever(headline);
  }
}

/**
 * The headline where every site was looked at. Where private windows were not, it names what is dark. Sites of which
 * only the data was removed are counted apart: they were not told.
 */
function allDark(
  { removed, privateWindows }: Extract<LeaveHeadline, { kind: 'all-dark' }>,
  facts: HeadlineFacts,
  speech: Speech,
): string {
  const { words } = speech;
  const isWhole = privateWindows === 'looked-at';
  const isNamed = facts.names.length > 0 || facts.dark > 0;
  if (removed === 0 && isWhole) return words(headlineSays['all-dark']);
  if (removed === 0)
    return [...(isNamed ? [theseDark(facts, speech)] : []), words('leaveCanGo', { private: 'hidden' })].join(' ');
  const untold = words('leaveUntold', { count: removed });
  return `${words('leaveCanGo', { private: isWhole ? 'other' : 'hidden' })} ${untold}`;
}

/** The main button: what a press does, in numbers; with nothing ticked, what it would do. */
export function leaveButtonText(
  sessions: number,
  others: number,
  clearing: 'on' | 'off',
  { words, format }: Speech,
): string {
  if (sessions > 0)
    return others > 0
      ? words('signOutOfAndRemove', { count: sessions, removed: others })
      : words('signOutOf', { what: format.number(sessions) });
  if (others > 0) return words('removeDataOf', { count: others });
  return clearing === 'on' ? words('clearBrowserNow') : words('signOutTicked');
}

/** Names what is dark, and claims no more: "Claude and 2 more are dark." */
function theseDark({ names, dark }: HeadlineFacts, { words, format }: Speech): string {
  const [first, second] = names;
  if (first === undefined) return words('leaveDarkCount', { count: dark });
  const both = names.length === 2 && first !== second;
  const more = names.length - 1;
  const sites = more === 0 || both ? names : [first, words('leaveMore', { count: more })];
  return words(headlineSays['these-dark'], { count: names.length, sites: format.list(sites) });
}

/** Names the sites whose sign-in is gone although Lights Out did not see the site confirm it. */
function theseGone(names: readonly string[], { words, format }: Speech): string {
  const [first = ''] = names;
  const more = names.length - 1;
  const sites = more > 0 ? [first, words('leaveMore', { count: more })] : [first];
  return words(headlineSays.gone, { count: names.length, sites: format.list(sites) });
}

/** Says which sites Lights Out may look at, and whether private windows are among them. */
export function coverageSentences(overview: Overview, speech: Speech): readonly string[] {
  return [
    coverageText(overview, speech),
    ...(overview.privateWindows === 'hidden' ? [speech.words('leaveNotPrivate')] : []),
  ];
}

/**
 * Under an administrator's list, or where a cookie store could not be read, only the number of known sites is claimed.
 */
function coverageText(overview: Overview, { words }: Speech): string {
  const { sites, everySite, policy } = overview;
  if (everySite === 'granted' && policy.sites === null && sites.some(({ enabled }) => !enabled))
    return words('leaveSight', { reach: 'all-but-off', count: 0 });
  const coverage = findCoverage(overview);
  if (coverage === 'every-site' || coverage === 'all-but-private')
    return words('leaveSight', { reach: 'all', count: 0 });
  const count = sites.filter(({ enabled, access }) => enabled && access === 'granted').length;
  return count === 0
    ? words('leaveSight', { reach: 'none', count: 0 })
    : words('leaveSight', { reach: 'other', count });
}

/** Since when the session has been here; null where that is unknown. */
export function sinceText(since: Since | null, now: EpochMs, { words, format }: Speech): string | null {
  if (since === null) return null;
  return words('leaveSince', { known: since.exact ? 'exact' : 'other', date: format.todayOrDay(since.at, now) });
}

export function unsentCount(count: number, { words }: Speech): string | null {
  return count === 0 ? null : words('leaveUnsent', { count });
}

/** How often the run can still be put off; null while that is often enough not to matter. */
export function putOffsText(left: number | null, { words }: Speech): string | null {
  if (left === null || left > FEW) return null;
  return words('leavePutOffsLeft', { count: left });
}

/** What came of clearing the whole browser, in a run and in an earlier one whose receipt it goes on with. */
export function clearingSentences(
  { clearing, earlierClearing }: Pick<LeaveRun, 'clearing' | 'earlierClearing'>,
  { words }: Pick<Speech, 'words'>,
): readonly string[] {
  return [
    ...(earlierClearing === 'done' && clearing !== 'done' ? [words('clearingResult', { result: 'earlier' })] : []),
    ...(clearing === 'unwanted' || clearing === 'wanted' ? [] : [words('clearingResult', { result: clearing })]),
  ];
}
