import type { SignOutMethod } from '../sites/site.ts';
import { findMenus, findOpenerOf } from './find-menus.ts';
import { codeWords, isBait } from './is-bait.ts';
import type { ControlSeen, PageSnapshot } from './page-snapshot.ts';
import { saysSignOutByAddress } from './sign-out-address.ts';
import type { WayProposal, WayReason } from './site-proposal.ts';
import { toSteadyMark } from './steady-mark.ts';
import { saysSignOut } from './words/says-sign-out.ts';

/** How many ways are proposed at most. */
const MOST = 6;

const wordPoints = { exact: 60, among: 45, alone: 25 } as const;

/** A control that signs out, as far as its words and addresses say. */
export type Candidate = { readonly control: ControlSeen; readonly points: number; readonly reason: WayReason };

/**
 * Proposes ways to sign out from what stands in an open page, best first; the first one is chosen. Nothing is proposed
 * that is bait (see isBait).
 */
export function findSignOutWays(page: PageSnapshot): readonly WayProposal[] {
  const ways = [
    ...findCandidates(page).map((candidate) => ({
      method: toMethod(page, candidate.control),
      says: candidate.control.mark.name,
      reason: candidate.reason,
    })),
    ...findMenus(page).map((opener) => ({
      method: toPress(page, [opener]),
      says: opener.mark.name,
      reason: 'menu' as const,
    })),
  ];
  const different = ways.filter((way, at) => ways.findIndex((other) => keyOf(other) === keyOf(way)) === at);
  return different.slice(0, MOST).map((way, at) => ({ ...way, chosen: at === 0 }));
}

/** The controls of a page that say that they sign out of this browser, best first. */
export function findCandidates(page: PageSnapshot): readonly Candidate[] {
  return page.controls
    .filter((control) => !isBait(control, page.origin))
    .flatMap((control) => judge(control))
    .sort((a, b) => b.points - a.points);
}

/** What speaks for a control; nothing if nothing does. */
function judge(control: ControlSeen): Candidate[] {
  const { mark, form, visible, inDialog } = control;
  const words = saysSignOut(mark.name ?? '');
  const leads = leadsToSignOut(control);
  const isNamed = codeWords(mark).some(saysSignOutByAddress);
  const said = (words === null ? 0 : wordPoints[words]) + (leads ? 50 : 0) + (isNamed ? 30 : 0);
  if (said === 0) return [];
  const points = said + (visible ? 6 : 0) - (inDialog ? 10 : 0) + (form !== null && leads ? 4 : 0);
  return [{ control, points, reason: form !== null && leads ? 'form' : leads || words === null ? 'address' : 'words' }];
}

/** Whether the address of its link or its form says that it signs out. */
export function leadsToSignOut({ href, form }: Pick<ControlSeen, 'href' | 'form'>): boolean {
  return [href?.path, href?.queryWord, form?.path].some((address) => saysSignOutByAddress(address ?? ''));
}

/** A plain link is visited; all else is pressed, because only the page knows what it sends. */
export function toMethod(page: PageSnapshot, control: ControlSeen): SignOutMethod {
  const { href, isScripted } = control;
  const isPlain = href !== null && !isScripted && !href.hasQuery && href.hash === '' && !href.path.includes('*');
  if (isPlain && saysSignOutByAddress(href.path))
    return {
      kind: 'navigate',
      scope: 'this-browser',
      url: page.origin + href.path,
      userMustConfirm: false,
      grade: 'B',
    };
  const opener = control.visible ? null : findOpenerOf(page, control);
  return toPress(page, opener === null ? [control] : [opener, control]);
}

/** Presses these, one after another, in the page that was looked at; where its path is random, on the front page. */
function toPress(
  { origin, path }: Pick<PageSnapshot, 'origin' | 'path'>,
  controls: readonly [ControlSeen, ...ControlSeen[]],
): SignOutMethod {
  return {
    kind: 'press',
    scope: 'this-browser',
    url: origin + (path.includes('*') ? '/' : path),
    steps: controls.map(({ mark }) => toSteadyMark(mark)),
    grade: 'B',
  };
}

/** Two ways with one key do the same, as far as anybody sees: pages hold one menu for large screens, one for small. */
export function keyOf({ method, says }: Pick<WayProposal, 'method' | 'says'>): string {
  if (method.kind !== 'press') return `${method.kind} ${method.url}`;
  const last = method.steps.at(-1);
  return ['press', last?.path, last?.path === null ? last.place : says].join(' ');
}
