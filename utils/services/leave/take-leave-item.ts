import { isDark, isOnlyRemoved, type LeaveItem, type LeaveRun } from '../../core/leave/leave-run.ts';
import { domainOfOther } from '../../core/leave/other-sites.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { canProbe } from '../../core/sign-out/can-probe.ts';
import type { Outcome } from '../../core/sign-out/outcome.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import { findWays } from '../../core/sites/site-ways.ts';
import type { CookieJar, Credentials, HostAccess, ReportBug, Requests, SiteData, Tabs } from '../../ports.ts';
import type { ReadScene, Scene } from '../read-scene.ts';
import { askProbe, hasProbe } from '../sign-out/ask-probe.ts';
import type { RunRecords } from '../sign-out/run-records.ts';
import type { SignOutRunner } from '../sign-out/sign-out-runner.ts';
import type { LeaveRecords } from './leave-records.ts';
import { removeItem, type TakeUp } from './remove-leave-item.ts';

export type LeaveItemPorts = {
  readonly cookies: CookieJar;
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly leave: LeaveRecords;
  readonly readScene: ReadScene;
  readonly records: RunRecords;
  readonly reportBug: ReportBug;
  readonly requests: Requests;
  readonly runner: SignOutRunner;
  readonly siteData: SiteData;
  readonly tabs: Tabs;
  readonly expectOwn: (siteId: string, storeId: string | null) => void;
  readonly onStep: () => Promise<void>;
};

/** Takes one session of a leave run from its sign-out to its removal; every step is written down before it. */
export function createItemTaker(ports: LeaveItemPorts) {
  async function save(item: LeaveItem): Promise<LeaveItem> {
    await ports.leave.changeItem(item);
    await ports.onStep().catch((error: unknown) => ports.reportBug('leave step', error));
    return item;
  }

  /** A fault at one site stops no other. */
  async function takeSafely(item: LeaveItem, run: LeaveRun, how: TakeUp): Promise<void> {
    try {
      await takeItem(item, run, how);
    } catch (error) {
      ports.reportBug(`leaving ${item.ref.siteId}`, error);
      await save({
        ...item,
        step: 'done',
        outcome: item.outcome ?? { kind: 'could-not-tell', reason: 'failed', answer: null },
      });
    }
  }

  async function takeItem(from: LeaveItem, run: LeaveRun, how: TakeUp): Promise<void> {
    if (from.step === 'done' && how === 'resumed') return removeReturned(from, run);
    if (from.step === 'done' || from.step === 'needs-you') return;
    const scene = await ports.readScene(from.ref);
    if (!scene)
      return void (await save({
        ...from,
        step: 'done',
        outcome: { kind: 'could-not-tell', reason: 'failed', answer: null },
      }));
    const isOther = domainOfOther(from.ref.siteId) !== null;
    if (!isOther && findWays(scene.site).signOutKind === 'guide' && scene.session)
      return void (await save({ ...from, step: 'needs-you' }));
    // A site that was only to be removed is looked at anew: somebody may have signed in there since.
    const outcome =
      from.step === 'removing' && from.outcome && !isOther ? from.outcome : await signOut(from, scene, run, how);
    if (!removes(outcome)) return void (await save({ ...from, step: 'done', outcome }));
    const removing = await save({ ...from, step: 'removing', outcome });
    const { removed, readable, ...after } = await removeItem(ports, removing, scene, run.because, how);
    const isUnseen = isOther && (!readable || !(await isSeen(scene))); // what nobody may look at any more may still be here
    const counted: Outcome =
      isOther && outcome.kind === 'removed-here-only' ? { ...outcome, removedCookies: removed } : outcome;
    await save({
      ...removing,
      ...after,
      outcome: isUnseen ? { kind: 'could-not-tell', reason: 'access-missing', answer: null } : counted,
      step: 'done',
    });
  }

  /**
   * A killed browser may bring back what was removed shortly before (tried in Chromium 156: of the last 30 s). It goes
   * again where it is the same credential and the site still refuses it; a sign-in that works is somebody's. A site
   * that was only removed is asked nothing, now as then.
   */
  async function removeReturned(item: LeaveItem, run: LeaveRun): Promise<void> {
    const isOnlyHere = isOnlyRemoved(item);
    if ((!isDark(item) && !isOnlyHere) || item.digest === null) return;
    const scene = await ports.readScene(item.ref);
    if (
      !scene?.session ||
      item.digest !== (await ports.credentials.digest(item.ref, scene.site)) ||
      !(isOnlyHere || (await isRefused(scene)))
    )
      return;
    const removing = await save({ ...item, step: 'removing' });
    const {
      removed: _counted,
      readable: _seen,
      ...after
    } = await removeItem(ports, removing, scene, run.because, 'resumed');
    await save({ ...removing, ...after, step: 'done' });
  }

  async function isSeen({ site, readable }: Scene): Promise<boolean> {
    return readable && (await ports.hostAccess.isGranted(findHostPatterns(site))) !== false;
  }

  async function isRefused({ ref, site, cookies }: Scene): Promise<boolean> {
    if (!hasProbe(site) || !canProbe(site, cookies) || !(await ports.credentials.isSingle(ref, site))) return false;
    return (await askProbe(ports.requests, site, ref, { from: 'jar' }, 'browser-probe')).verdict === 'no';
  }

  /** The sign-out is a record of its own, which a new start finishes first; here its outcome is only picked up. */
  async function signOut(item: LeaveItem, scene: Scene, run: LeaveRun, how: TakeUp): Promise<Outcome> {
    const earlier = how === 'resumed' ? await findEnded(item.ref, run) : null;
    if (earlier) return earlier;
    const isOther = domainOfOther(item.ref.siteId) !== null;
    if (isOther && !(await isSeen(scene))) return { kind: 'could-not-tell', reason: 'access-missing', answer: null };
    // This browser lost the sign-in before the site was told; or only the removal was cut off.
    if (how === 'resumed' && !scene.session)
      return isOther && item.step === 'removing'
        ? onlyRemoved
        : { kind: 'could-not-tell', reason: 'interrupted', answer: null };
    if (isOther && how === 'first') return onlyRemoved;
    const digest = scene.session ? await ports.credentials.digest(item.ref, scene.site) : item.digest;
    const isUncertain = how === 'resumed' && item.digest === null;
    if (isUncertain || digest !== item.digest) return { kind: 'could-not-tell', reason: 'changed-since', answer: null };
    if (isOther) return onlyRemoved;
    await save({ ...item, step: 'signing-out' });
    const ended = await ports.runner.signOut(item.ref, 'this-browser');
    return ended?.outcome ?? { kind: 'could-not-tell', reason: 'failed', answer: null };
  }

  async function findEnded(ref: SessionRef, run: LeaveRun): Promise<Outcome | null> {
    const { runs } = await ports.records.list();
    const own = runs.filter(
      (one) =>
        refId(one.ref) === refId(ref) &&
        one.startedAt >= run.startedAt &&
        one.phase === 'ended' &&
        one.scope === 'this-browser',
    );
    return own.at(-1)?.outcome ?? null;
  }

  return { take: takeSafely };
}

/** What comes of a site that nothing is known of. What was removed is counted at the item. */
const onlyRemoved: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 0,
  remainingCookies: 0,
};

/** What is refused or unclear stays: its cookies are the only key to try again. */
function removes(outcome: Outcome): boolean {
  return outcome.kind === 'signed-out' || outcome.kind === 'already-signed-out' || outcome.kind === 'removed-here-only';
}
