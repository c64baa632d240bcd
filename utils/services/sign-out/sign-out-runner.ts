import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { planResuming } from '../../core/sign-out/resume-plan.ts';
import { type SignOutRun, withOutcome } from '../../core/sign-out/run.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { Scope } from '../../core/sites/site.ts';
import type { Ids } from '../../ports/computer.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import { checkGuided } from './decide.ts';
import { isUnchanged } from './find-out.ts';
import type { RunRecords } from './run-records.ts';
import { type SaveRun, type SignOutPorts, takeStep } from './take-step.ts';
import { tidyUp } from './tidy-up.ts';

export type SignOutRunnerPorts = SignOutPorts & {
  readonly cookies: CookieJar;
  readonly ids: Ids;
  readonly readSnapshot: ReadSnapshot;
  readonly records: RunRecords;
  readonly reportBug: ReportBug;
  /** Called after every written step: screens follow, and the alarm that wakes us if we are stopped is set. */
  readonly onStep: (run: SignOutRun) => Promise<void>;
};

export type SignOutRunner = {
  /** Signs out, or joins the sign-out of the same session that is under way. Null for a site that we do not know. */
  signOut(ref: SessionRef, scope: Scope): Promise<SignOutRun | null>;
  /** The user has followed a guide whose result nobody can see from here. */
  guideDone(runId: string): Promise<SignOutRun | null>;
  /** Drops a record, and with a waiting one its credential. */
  dismiss(runId: string): Promise<void>;
  /** After a guide: asks the site whether the user's own sign-out worked. */
  checkAgain(runId: string): Promise<SignOutRun | null>;
  /** Finishes or reports what was under way when we were stopped. */
  resume(): Promise<void>;
  isBusy(): boolean;
};

export function createSignOutRunner(ports: SignOutRunnerPorts): SignOutRunner {
  const active = new Map<string, Promise<SignOutRun | null>>();

  /** One run at a time for one session: a second press joins the first. */
  function once(ref: SessionRef, work: () => Promise<SignOutRun | null>): Promise<SignOutRun | null> {
    const key = refId(ref);
    const running = active.get(key) ?? work().finally(() => active.delete(key));
    active.set(key, running);
    return running;
  }

  async function save(run: SignOutRun): Promise<SignOutRun> {
    await ports.records.save(run);
    // a screen that cannot be drawn stops no sign-out
    await ports.onStep(run).catch((error: unknown) => ports.reportBug('step', error));
    return run;
  }

  async function snapshotOf(run: SignOutRun): Promise<SessionSnapshot> {
    const snapshot = await ports.readSnapshot(run.ref);
    if (!snapshot) throw new Error(`A run for an unknown site: ${run.ref.siteId}`);
    return snapshot;
  }

  async function drive(from: SignOutRun): Promise<SignOutRun> {
    let run = await save(from);
    try {
      while (run.phase !== 'guided' && run.phase !== 'ended') {
        const snapshot = await snapshotOf(run);
        run = await save(await stepSafely(run, snapshot));
      }
    } finally {
      if (run.phase !== 'guided') ports.credentials.release(run.id);
    }
    return run;
  }

  /** A fault of our own ends a run with a word; it never leaves one open for ever. */
  async function stepSafely(run: SignOutRun, snapshot: SessionSnapshot): Promise<SignOutRun> {
    let written = run; // a request that was numbered stays in the record
    try {
      return await stepOn(run, snapshot, async (next) => {
        written = await save(next);
      });
    } catch (error) {
      ports.reportBug(`sign-out, ${run.phase}`, error);
      if (run.phase === 'tidying') return { ...run, phase: 'ended', endedAt: ports.clock.now() };
      return withOutcome(written, { kind: 'could-not-tell', reason: 'failed', answer: null });
    }
  }

  async function stepOn(run: SignOutRun, snapshot: SessionSnapshot, write: SaveRun): Promise<SignOutRun> {
    if (run.phase !== 'tidying') return takeStep(ports, run, snapshot, write);
    return { ...run, ...(await tidyUp(ports, run, snapshot)), phase: 'ended', endedAt: ports.clock.now() };
  }

  /**
   * A run that was stopped before its request goes on only where the jar still holds the same credential. Where it is
   * gone, the browser lost it: nobody told the site.
   */
  async function resumeOne(run: SignOutRun): Promise<SignOutRun> {
    const snapshot = await snapshotOf(run);
    const isSame = snapshot.session !== null && (await isUnchanged(ports.credentials, run, snapshot));
    const isHidden = (await ports.hostAccess.isGranted(findHostPatterns(snapshot.site))) === false;
    if (run.phase !== 'control' || isSame || isHidden) return drive(run);
    return drive(
      withOutcome(run, {
        kind: 'could-not-tell',
        reason: snapshot.session && run.digest !== null ? 'changed-since' : 'interrupted',
        answer: null,
      }),
    );
  }

  async function start(ref: SessionRef, scope: Scope): Promise<SignOutRun | null> {
    const snapshot = await ports.readSnapshot(ref);
    if (!snapshot) return null;
    const open = (await ports.records.list()).runs.find(
      (run) => run.phase !== 'ended' && refId(run.ref) === refId(ref),
    );
    if (open?.phase === 'guided')
      await dismiss(open.id); // pressed again: begin anew, the page may have been closed
    // stopped in the middle: that one goes on, none begins beside it
    else if (open) return resumeOne(planResuming(open) ?? open);
    const lifetime = snapshot.session?.lifetime;
    return drive({
      id: ports.ids.next(),
      ref,
      scope,
      // nothing is proved of other devices, so nothing is asked
      phase: scope === 'other-devices' ? 'request' : 'control',
      startedAt: ports.clock.now(),
      endedAt: null,
      formerEnd: lifetime?.kind === 'until' ? lifetime.expiresAt : null,
      digest: snapshot.session ? await ports.credentials.digest(ref, snapshot.site) : null,
      control: null,
      attempts: [],
      stillSignedIn: false,
      outcome: null,
      unsentTabs: [],
      removedCookies: 0,
      devices: null,
    });
  }

  async function dismiss(runId: string): Promise<void> {
    const run = await ports.records.find(runId);
    await ports.records.drop(runId);
    if (run?.phase === 'guided') ports.credentials.release(runId);
  }

  async function check(run: SignOutRun): Promise<SignOutRun | null> {
    const snapshot = await ports.readSnapshot(run.ref);
    if (!snapshot) return null;
    await save(run); // the alarm that sweeps is set before anything is asked
    return drive(await checkGuided(ports, run, snapshot));
  }

  return {
    async signOut(ref, scope) {
      const run = await once(ref, () => start(ref, scope));
      // A wider wish is not met by a narrower run that was under way: it comes after that one.
      return run === null || run.scope === scope ? run : once(ref, () => start(ref, scope));
    },
    async guideDone(runId) {
      const run = await ports.records.find(runId);
      return run?.phase === 'guided'
        ? once(run.ref, () => drive(withOutcome(run, { kind: 'could-not-tell', reason: 'not-checked', answer: null })))
        : run;
    },
    dismiss,
    async checkAgain(runId) {
      const run = await ports.records.find(runId);
      return run?.phase === 'guided' ? once(run.ref, () => check(run)) : run;
    },
    async resume() {
      const { runs } = await ports.records.list();
      // a site that is known no longer
      for (const run of runs) if (!(await ports.readSnapshot(run.ref))) await ports.records.drop(run.id);
      const resumable = (await ports.records.list()).runs
        .filter((run) => !active.has(refId(run.ref)))
        .map(planResuming)
        .filter((run) => run !== null);
      await Promise.all(
        resumable.map((run) => once(run.ref, () => resumeOne(run)).catch((error) => ports.reportBug('resume', error))),
      );
    },
    isBusy: () => active.size > 0,
  };
}
