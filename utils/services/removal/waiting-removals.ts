import type { StoreId } from '../../core/cookies/cookie.ts';
import type { RemovalWork } from '../../core/removal/removal.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { RemovalParts } from './plan-parts.ts';
import { type RemovalRecordPorts, writeRemoval } from './removal-records.ts';

type Ports = RemovalRecordPorts & { readonly reportBug: ReportBug };

/** The records of a removal that waits, by the store that each is about: it begins under the same ids. */
export type Noted = ReadonlyMap<StoreId, string>;

/** The removals of this worker that were pressed while another one was under way. */
export type WaitingRemovals = {
  /** Writes down what waits, before it is waited for: the worker may be stopped meanwhile. Never rejects. */
  note(plan: () => Promise<RemovalParts | 'changed-since' | null>, wish: RemovalWork): Promise<Noted>;
  /** Drops what of these records was not begun. */
  drop(noted: Noted): Promise<void>;
  has(runId: string): boolean;
};

export function createWaitingRemovals(ports: Ports): WaitingRemovals {
  const waiting = new Set<string>();

  return {
    async note(plan, wish) {
      const noted = new Map<StoreId, string>();
      try {
        const planned = await plan();
        if (planned === null || planned === 'changed-since') return noted; // nothing is removed: its turn says so
        for (const { places, snapshot } of [planned.first, ...planned.others]) {
          const id = ports.ids.next();
          waiting.add(id);
          noted.set(snapshot.ref.storeId, id);
          const lists = snapshot === planned.first.snapshot ? wish.lists : null;
          await writeRemoval(ports, snapshot, { ...wish, id, lists, places, when: 'waits' });
        }
      } catch (error) {
        ports.reportBug('noting a removal', error);
      }
      return noted;
    },
    async drop(noted) {
      for (const id of noted.values()) {
        if ((await ports.records.find(id))?.waits) await ports.records.drop(id);
        waiting.delete(id);
      }
    },
    has: (runId) => waiting.has(runId),
  };
}
