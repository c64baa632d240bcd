import { createQueue } from '../../core/queue.ts';
import { isAnswerTo } from '../../core/sign-out/is-answer-to.ts';
import { planResuming } from '../../core/sign-out/resume-plan.ts';
import { ofUnknownSite, type SignOutRun, withOutcome } from '../../core/sign-out/run.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { createActiveRuns } from './active-runs.ts';
import { type Asked, beginRun } from './begin-run.ts';
import { releaseAll } from './credential-now.ts';
import { checkGuided } from './decide.ts';
import { findNextGuideEnd, listOldGuides } from './old-guides.ts';
import { dropWaiting, findOpenRuns, noteWaiting } from './open-runs.ts';
import type { SignOutRunner, SignOutRunnerPorts } from './sign-out-runner-ports.ts';
import { takeStep } from './take-step.ts';
import { takeUpRun } from './take-up-run.ts';
import { tidyUp } from './tidy-up.ts';
import type { SaveRun } from './try-way.ts';

/** How often a press that finds other runs of its session begins anew after them. */
const MOST_JOINED = 5;
const notChecked = { kind: 'could-not-tell', reason: 'not-checked', answer: null } as const;

/** Whether a leave run has come to a guide. Nobody asked for one, so none is kept: the receipt says what is needed. */
const isUnasked = ({ byLeaving, phase }: SignOutRun) => byLeaving && phase === 'guided';

/** Whether nothing is done in a run: it is over, or waits for the person. */
const rests = ({ phase }: SignOutRun) => phase === 'guided' || phase === 'ended';

export function createSignOutRunner(ports: SignOutRunnerPorts): SignOutRunner {
  const active = createActiveRuns();
  /** One after another, so that two presses for the same make one record. */
  const noteInTurn = createQueue();
  const note = (asked: Asked) => noteInTurn(() => noteWaiting(ports, asked));

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

  async function start(asked: Asked): Promise<SignOutRun | null> {
    const { about, by, recordId, ref, scope } = asked;
    const snapshot = await ports.readSnapshot(ref);
    if (!snapshot) return null;
    const { begun, waiting } = await findOpenRuns(ports.records, asked);
    if ((begun ?? waiting) && by === 'rule') return null;
    if (begun?.phase === 'guided')
      await dismiss(begun.id); // pressed again: begin anew, because the user may have closed the page
    else if (begun) {
      if (begun.scope !== scope && by === 'press') await note(asked);
      // interrupted: continue that run, and begin no second one beside it
      return resumeOne(planResuming(begun) ?? begun);
    }
    ports.removals.noteBegun(ref);
    const id = recordId ?? waiting?.id ?? null;
    return drive(await beginRun(ports, snapshot, { ...asked, about: about ?? waiting?.digest ?? null, recordId: id }));
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
    const checked = await checkGuided(ports, run, snapshot);
    return (await ports.records.find(run.id)) ? drive(checked) : null; // dismissed meanwhile: it stays so
  }

  /** A guide that nobody followed for long ends: what became of it is not known. */
  async function endOldGuides(): Promise<void> {
    for (const run of await listOldGuides(ports))
      if (!active.has(run.ref) && (await ports.readSnapshot(run.ref)))
        await active.once(run, () => drive(withOutcome(run, notChecked)));
  }

  /** Begins what waited for another sign-out when the worker was stopped. A press may begin it first. */
  async function beginWaiting(waiting: SignOutRun): Promise<SignOutRun | null> {
    await active.settled(waiting.ref);
    return active.once(waiting, async () => {
      const run = await ports.records.find(waiting.id);
      return run?.waits ? resumeOne(run) : run;
    });
  }

  return {
    async signOut(ref, scope, by, about = null, recordId = null) {
      const asked: Asked = { ref, scope, by, about, recordId };
      const isNoted = by === 'press' && active.isOther(asked);
      if (isNoted) await note(asked);
      let run = await active.once(asked, () => start(asked));
      let joined = 0;
      // If another run was under way, the asked-for run comes after it, about what was asked, or what stood here then.
      for (; run !== null && !isAnswerTo(run, asked) && joined < MOST_JOINED; joined += 1) {
        const { digest } = run;
        run = await active.once(asked, () => start({ ...asked, about: about ?? digest }));
      }
      // Another press for the same may have begun it, under a record of its own.
      if (isNoted || joined > 0) await dropWaiting(ports.records, asked);
      return run;
    },
    async signOutByRule(ref, about, recordId) {
      const asked: Asked = { ref, scope: 'this-browser', by: 'rule', about, recordId };
      return active.once(asked, () => start(asked));
    },
    async guideDone(runId) {
      const run = await ports.records.find(runId);
      return run?.phase === 'guided' ? active.once(run, () => drive(withOutcome(run, notChecked))) : run;
    },
    dismiss,
    async checkAgain(runId) {
      const run = await ports.records.find(runId);
      return run?.phase === 'guided' ? active.once(run, () => check(run)) : run;
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
      const report = (error: unknown) => ports.reportBug('resume', error);
      const begun = resumable.filter(({ waits }) => !waits);
      await waitForAll(begun.map((run) => active.once(run, () => resumeOne(run)).catch(report)));
      for (const run of resumable) if (run.waits) await beginWaiting(run).catch(report);
    },
    nextGuideEnd: () => findNextGuideEnd(ports),
    isBusy: active.isBusy,
  };
}
