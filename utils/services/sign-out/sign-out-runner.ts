import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { isLeftToAPress } from '../../core/sign-out/left-to-a-press.ts';
import { planResuming } from '../../core/sign-out/resume-plan.ts';
import { isUnderWay, ofUnknownSite, type SignOutRun, withOutcome } from '../../core/sign-out/run.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { createActiveRuns } from './active-runs.ts';
import { type Asked, beginRun } from './begin-run.ts';
import { releaseAll } from './credential-now.ts';
import { checkGuided } from './decide.ts';
import { findNextGuideEnd, listOldGuides } from './old-guides.ts';
import type { SignOutRunner, SignOutRunnerPorts } from './sign-out-runner-ports.ts';
import { takeStep } from './take-step.ts';
import { takeUpRun } from './take-up-run.ts';
import { tidyUp } from './tidy-up.ts';
import type { SaveRun } from './try-way.ts';

const notChecked = { kind: 'could-not-tell', reason: 'not-checked', answer: null } as const;

/** Whether a leave run has come to a guide. Nobody asked for one, so none is kept: the receipt says what is needed. */
const isUnasked = ({ byLeaving, phase }: SignOutRun) => byLeaving && phase === 'guided';

/** Whether nothing is done in a run: it is over, or waits for the person. */
const rests = ({ phase }: SignOutRun) => phase === 'guided' || phase === 'ended';

export function createSignOutRunner(ports: SignOutRunnerPorts): SignOutRunner {
  const active = createActiveRuns();
  const { once } = active;

  async function save(run: SignOutRun): Promise<SignOutRun> {
    await ports.records.save(run);
    return tell(run);
  }

  /** The same for a step that was taken. A run that rests is left before the screens hear of it: a press may follow. */
  async function saveStep(run: SignOutRun): Promise<SignOutRun> {
    await ports.records.save(run);
    if (rests(run)) active.rest(run.ref);
    return tell(run);
  }

  async function tell(run: SignOutRun): Promise<SignOutRun> {
    // an error in drawing a screen must not stop the sign-out
    await ports.onStep(run).catch((error: unknown) => ports.reportBug('step', error));
    return run;
  }

  async function drive(from: SignOutRun): Promise<SignOutRun> {
    let run = await saveStep(from);
    try {
      while (!rests(run)) {
        const snapshot = await ports.readSnapshot(run.ref);
        if (!snapshot) {
          await ports.records.drop(run.id);
          return ofUnknownSite(run, ports.clock.now());
        }
        run = await stepSafely(run, snapshot);
        if (isUnasked(run)) await ports.records.drop(run.id);
        else await saveStep(run);
      }
    } finally {
      if (run.phase !== 'guided' || isUnasked(run)) releaseAll(ports.credentials, run);
    }
    return run;
  }

  /** An error of our own ends the run with an outcome, so that no run stays open for ever. */
  async function stepSafely(run: SignOutRun, snapshot: SessionSnapshot): Promise<SignOutRun> {
    let written = run; // the last written state: it keeps a request that was already numbered
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
    const tidied = await tidyUp(ports, run, snapshot);
    const left = await ports.credentials.digest(run.ref, snapshot.site);
    // The browser may bring the dead cookie back: it is known then.
    const end = tidied.outcome?.kind === 'signed-out' ? tidied.outcome : null;
    if (end?.oldSignIn === 'refused' && end.untried.length === 0 && run.digest !== null)
      await ports.refusals.note({ ref: run.ref, digest: run.digest, end: run.formerEnd }, 'no');
    return { ...run, ...tidied, left, phase: 'ended', endedAt: ports.clock.now() };
  }

  /** Continues a run that was interrupted. */
  async function resumeOne(run: SignOutRun): Promise<SignOutRun> {
    const snapshot = await ports.readSnapshot(run.ref);
    return drive(snapshot ? await takeUpRun(ports, run, snapshot) : run);
  }

  async function start(ref: SessionRef, asked: Asked): Promise<SignOutRun | null> {
    const snapshot = await ports.readSnapshot(ref);
    if (!snapshot) return null;
    const open = (await ports.records.list()).runs.find((run) => isUnderWay(run) && refId(run.ref) === refId(ref));
    if (open && asked.by === 'rule') return null;
    if (open?.phase === 'guided')
      await dismiss(open.id); // pressed again: begin anew, because the user may have closed the page
    // interrupted: continue that run, and begin no second one beside it
    else if (open) return resumeOne(planResuming(open) ?? open);
    ports.removals.noteBegun(ref);
    return drive(await beginRun(ports, snapshot, asked));
  }

  async function dismiss(runId: string): Promise<void> {
    const run = await ports.records.find(runId);
    if (run?.phase !== 'guided' && run?.phase !== 'ended') return; // one that works keeps what it wrote down
    await ports.records.drop(runId);
    if (run.phase === 'guided') releaseAll(ports.credentials, run);
  }

  async function check(run: SignOutRun): Promise<SignOutRun | null> {
    const snapshot = await ports.readSnapshot(run.ref);
    if (!snapshot) return null;
    await save(run); // this sets the alarm that removes left-over header rules, before anything is asked
    return drive(await checkGuided(ports, run, snapshot));
  }

  /** A guide that nobody followed for long ends: what became of it is not known. */
  async function endOldGuides(): Promise<void> {
    for (const run of await listOldGuides(ports))
      if (!active.has(run.ref) && (await ports.readSnapshot(run.ref)))
        await once(run.ref, () => drive(withOutcome(run, notChecked)));
  }

  return {
    async signOut(ref, scope, by, about = null, recordId = null) {
      const asked: Asked = { scope, by, about, recordId };
      const run = await once(ref, () => start(ref, asked));
      const isAsked = run?.scope === scope && !(by === 'press' && isLeftToAPress(run));
      // If another run was under way, the asked-for run comes after it, about the sign-in of that time.
      return run === null || isAsked ? run : once(ref, () => start(ref, { ...asked, about: run.digest }));
    },
    signOutByRule: (ref, about, recordId) =>
      once(ref, () => start(ref, { scope: 'this-browser', by: 'rule', about, recordId })),
    async guideDone(runId) {
      const run = await ports.records.find(runId);
      return run?.phase === 'guided' ? once(run.ref, () => drive(withOutcome(run, notChecked))) : run;
    },
    dismiss,
    async checkAgain(runId) {
      const run = await ports.records.find(runId);
      return run?.phase === 'guided' ? once(run.ref, () => check(run)) : run;
    },
    async resume() {
      await endOldGuides();
      const { runs } = await ports.records.list();
      // drops the runs of sites that are not known any more
      for (const run of runs) if (!(await ports.readSnapshot(run.ref))) await ports.records.drop(run.id);
      const resumable = (await ports.records.list()).runs
        .filter((run) => !active.has(run.ref))
        .map(planResuming)
        .filter((run) => run !== null);
      await waitForAll(
        resumable.map((run) => once(run.ref, () => resumeOne(run)).catch((error) => ports.reportBug('resume', error))),
      );
    },
    nextGuideEnd: () => findNextGuideEnd(ports),
    isBusy: () => active.isAny(),
  };
}
