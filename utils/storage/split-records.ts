import type { StoreId } from '../core/cookies/cookie.ts';
import { isPrivateStore } from '../core/cookies/describe-store.ts';
import { waitForAll } from '../core/wait-for-all.ts';
import type { StorageArea } from '../ports/computer.ts';
import type { Decoded, DocumentSpec } from './codec.ts';
import { createDocumentStore, rejectedKey } from './document-store.ts';

/**
 * `lasting` is on disk. `passing` is in memory until the browser closes, and holds everything about private windows.
 */
export type Part = 'lasting' | 'passing';

/** Whether the part on disk can be read. `newer`: a newer version wrote it, so it is never overwritten. */
export type RecordsState = 'fine' | 'unreadable' | 'newer';

/**
 * One document in two parts, so that nothing about private windows reaches the disk. Changes of one part run one after
 * another.
 */
export type SplitRecords<T> = {
  /** Reads both parts. A part that cannot be read is replaced by the document's fallback. */
  read(): Promise<{ readonly lasting: T; readonly passing: T; readonly state: RecordsState }>;
  /** Changes one part. False if nothing was written, because a newer version wrote it. */
  change(part: Part, change: (data: T) => T): Promise<boolean>;
  /** Changes both parts. False if one of them was not written. */
  changeBoth(change: (data: T) => T): Promise<boolean>;
  /** Deletes what could not be read and was set aside. */
  forgetRejected(): Promise<void>;
};

type Areas = { readonly disk: StorageArea; readonly memory: StorageArea };

export function createSplitRecords<T>({ disk, memory }: Areas, spec: DocumentSpec<T>): SplitRecords<T> {
  const parts = { lasting: createDocumentStore(disk, spec), passing: createDocumentStore(memory, spec) };
  return {
    async read() {
      const [lasting, passing] = await Promise.all([parts.lasting.read(), parts.passing.read()]);
      return { lasting: lasting.data, passing: passing.data, state: stateOf(lasting) };
    },
    change: (part, change) => parts[part].update(change),
    async changeBoth(change) {
      const written = await waitForAll([parts.lasting.update(change), parts.passing.update(change)]);
      return written.every((isWritten) => isWritten);
    },
    async forgetRejected() {
      await waitForAll([disk, memory].map((area) => area.remove(rejectedKey(spec.key))));
    },
  };
}

/** The part that records about this cookie store belong to. */
export function partOf(storeId: StoreId): Part {
  return isPrivateStore(storeId) ? 'passing' : 'lasting';
}

function stateOf({ kind }: Decoded<unknown>): RecordsState {
  if (kind === 'newer') return 'newer';
  return kind === 'invalid' ? 'unreadable' : 'fine';
}
