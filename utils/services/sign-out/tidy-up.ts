import { isSignInCookie } from '../../core/cookies/auth-cookies.ts';
import { cookieId } from '../../core/cookies/cookie.ts';
import { findSignIns } from '../../core/sessions/find-sign-ins.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { besideAnother } from '../../core/sign-out/beside-another.ts';
import type { Outcome } from '../../core/sign-out/outcome.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { planTidying } from '../../core/sign-out/tidy-plan.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { CookieJar, Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import { isKnown, readAgain } from './credential-now.ts';

export type TidyUpPorts = {
  readonly cookies: CookieJar;
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  /** Tells the journal that a sign-in stayed, though it was to be removed. */
  readonly noteStayed: (ref: SessionRef) => void;
  readonly tabs: Tabs;
  readonly readSnapshot: ReadSnapshot;
};

/**
 * Removes the cookies that the outcome allows to be removed, reads again to count what is left, and reloads the site's
 * tabs. If another sign-in has replaced the old one, it is left alone: it may be another person's.
 */
export async function tidyUp(
  ports: TidyUpPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<Pick<SignOutRun, 'outcome' | 'unsentTabs' | 'removedCookies'>> {
  if (!run.outcome) throw new Error(`Nothing to tidy up for run ${run.id}`);
  const isAnother = snapshot.session !== null && !(await isKnown(ports.credentials, run, snapshot));
  const canTell = run.digest !== null || ports.credentials.isHeld(run.id);
  const outcome = isAnother && canTell ? withAnother(run.outcome) : run.outcome;
  const plan = ({ site, ref, cookies }: SessionSnapshot) =>
    planTidying(site, ref, outcome, cookies).filter((cookie) => !isAnother || !isSignInCookie(site, cookie));
  const going = plan(snapshot);
  const found = await ports.cookies.remove(going);
  const after = going.length === 0 ? snapshot : await readAgain(ports, run, snapshot);
  const left = after.readable ? plan(after) : going; // cookies that cannot be seen count as left
  if (after.readable) for (const one of left) findSignIns([after.site], one).forEach(ports.noteStayed);
  const still = new Set(left.map(cookieId));
  const removedCookies = found.filter((cookie) => !still.has(cookieId(cookie))).length;
  const counted: Outcome =
    outcome.kind === 'removed-here-only' ? { ...outcome, removedCookies, remainingCookies: left.length } : outcome;
  return {
    outcome: counted,
    removedCookies,
    unsentTabs: outcome.kind === 'signed-out' ? await showTabsAnew(ports.tabs, snapshot) : [],
  };
}

/** The outcome where another credential stands in the old one's place by now. */
function withAnother(outcome: Outcome): Outcome {
  const isOver = outcome.kind === 'signed-out' || outcome.kind === 'already-signed-out';
  return isOver ? besideAnother(outcome) : outcome;
}

/**
 * Reloads the site's tabs in that store, except tabs that hold, or may hold, unsent text. Returns the tabs that may
 * still show the account: those, and the ones that did not let go of their page. A discarded tab shows nothing.
 */
async function showTabsAnew(tabs: Tabs, { site, ref }: Pick<SessionSnapshot, 'site' | 'ref'>): Promise<number[]> {
  if (ref.partition !== null) return [];
  const open = (await tabs.ofSite(site, ref.storeId)).filter(({ discarded }) => !discarded);
  const shown = await waitForAll(
    open.map(async ({ tabId }) => {
      const isFree = (await tabs.hasUnsentText(tabId)) === false;
      return isFree && (await tabs.reload(tabId, site)) === 'reloaded' ? [] : [tabId];
    }),
  );
  return shown.flat();
}
