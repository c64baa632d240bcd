import type { ReportBug } from '../../ports/screens.ts';

/** A task, and what it does, for the report of an error. */
export type NamedTask = readonly [what: string, act: () => Promise<unknown>];

/** Runs tasks one after another. An error is reported, and stops no later task. Returns whether none failed. */
export async function runEach(tasks: readonly NamedTask[], reportBug: ReportBug): Promise<'all-done' | 'some-failed'> {
  let end: 'all-done' | 'some-failed' = 'all-done';
  for (const [what, act] of tasks)
    try {
      await act();
    } catch (error) {
      reportBug(what, error);
      end = 'some-failed';
    }
  return end;
}
