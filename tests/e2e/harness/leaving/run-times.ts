import type { LeaveRun } from '../../../../utils/core/leave/leave-run.ts';
import type { World } from '../world.ts';

/** When an item of a leave run took its first step and when it was done, in ms since 1970; null for not yet. */
export type ItemTimes = {
  readonly siteId: string;
  readonly firstStepAt: number | null;
  readonly doneAt: number | null;
};

/**
 * Records from now on when the background writes each step of a leave run. The returned function gives the times so
 * far.
 */
export async function noteRunTimes(world: World): Promise<() => Promise<readonly ItemTimes[]>> {
  await world.inExtension((browser) => {
    const noted: Record<string, { firstStepAt: number | null; doneAt: number | null }> = {};
    Object.assign(globalThis, { noted });
    browser.storage.onChanged.addListener(({ leave }, area) => {
      const items =
        area === 'local' ? ((leave?.newValue as { data: LeaveRun | null } | undefined)?.data?.items ?? []) : [];
      for (const { ref, step } of items) {
        const times = noted[ref.siteId] ?? { firstStepAt: null, doneAt: null };
        noted[ref.siteId] = times;
        if (step !== 'waiting') times.firstStepAt ??= Date.now();
        if (step === 'done') times.doneAt ??= Date.now();
      }
    });
  });
  return () =>
    world.inExtension(() => {
      const { noted } = globalThis as unknown as {
        noted: Record<string, { firstStepAt: number | null; doneAt: number | null }>;
      };
      return Object.entries(noted).map(([siteId, times]) => ({ siteId, ...times }));
    });
}
