import type { StoreId } from '../core/cookies/cookie.ts';
import { type Labelled, type Labels, withLabel, withoutEnded } from '../core/sessions/label.ts';
import type { SessionRef } from '../core/sessions/session.ts';
import { partOf, type SplitRecords } from '../storage/split-records.ts';

export type LabelRecords = {
  read(): Promise<Labels>;
  /**
   * Gives the sign-in that is here (`named`) a name; an empty text removes the name. False if nothing could be written.
   */
  write(ref: SessionRef, typed: string, named: Labelled): Promise<boolean>;
  /** Drops the names of sign-ins that ended (`ended`, ref ids). Names in a leave run (`inRun`) stay for its receipt. */
  prune(ended: ReadonlySet<string>, inRun: ReadonlySet<string>): Promise<void>;
  /** Drops the names of sign-ins in a store that is gone. */
  forgetStore(storeId: StoreId): Promise<void>;
  clear(): Promise<void>;
};

/** Keeps the names in two parts: names for private windows never reach the disk. */
export function createLabelRecords(parts: SplitRecords<Labels>): LabelRecords {
  return {
    async read() {
      const { lasting, passing } = await parts.read();
      return [...lasting, ...passing];
    },
    write: (ref, typed, named) => parts.change(partOf(ref.storeId), (labels) => withLabel(labels, ref, typed, named)),
    async prune(ended, inRun) {
      await parts.changeBoth((labels) => withoutEnded(labels, ended, inRun));
    },
    async forgetStore(storeId) {
      await parts.change('passing', (labels) => labels.filter(({ ref }) => ref.storeId !== storeId));
    },
    async clear() {
      await parts.changeBoth(() => []);
    },
  };
}
