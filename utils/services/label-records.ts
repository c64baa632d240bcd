import type { StoreId } from '../core/cookies/cookie.ts';
import { isPrivateStore } from '../core/cookies/describe-store.ts';
import { type Labels, withLabel, withoutEnded } from '../core/sessions/label.ts';
import type { SessionRef } from '../core/sessions/session.ts';
import type { DocumentStore } from '../storage/document-store.ts';

export type LabelRecords = {
  read(): Promise<Labels>;
  /** Names a sign-in, or takes its name away. False where nothing could be written. */
  write(ref: SessionRef, typed: string): Promise<boolean>;
  /** Drops the names of sign-ins that ended, given by ref ids; those in a leave run stay for its receipt. */
  prune(ended: ReadonlySet<string>, inRun: ReadonlySet<string>): Promise<void>;
  /** Forgets the names of a store that is gone. */
  forgetStore(storeId: StoreId): Promise<void>;
  clear(): Promise<void>;
};

type Places = { readonly disk: DocumentStore<Labels>; readonly memory: DocumentStore<Labels> };

/** Names in two places: those of private windows never reach the disk. */
export function createLabelRecords({ disk, memory }: Places): LabelRecords {
  return {
    async read() {
      const [kept, passing] = await Promise.all([disk.read(), memory.read()]);
      return [...kept.data, ...passing.data];
    },
    write(ref, typed) {
      const place = isPrivateStore(ref.storeId) ? memory : disk;
      return place.update((labels) => withLabel(labels, ref, typed));
    },
    async prune(ended, inRun) {
      await Promise.all([disk, memory].map((place) => place.update((labels) => withoutEnded(labels, ended, inRun))));
    },
    async forgetStore(storeId) {
      await memory.update((labels) => labels.filter(({ ref }) => ref.storeId !== storeId));
    },
    async clear() {
      await Promise.all([disk.update(() => []), memory.update(() => [])]);
    },
  };
}
