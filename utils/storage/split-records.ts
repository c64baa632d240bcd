import type { StoreId } from '../core/cookies/cookie.ts';
import { isPrivateStore } from '../core/cookies/describe-store.ts';
import type { StorageArea } from '../ports/computer.ts';
import type { Decoded, DocumentSpec } from './codec.ts';
import { createDocumentStore } from './document-store.ts';

/** `lasting` is on disk. `passing` is in the browser's memory, until it closes: all that is about private windows. */
export type Part = 'lasting' | 'passing';

/** Whether the part on disk can be read. One that a newer version wrote is `newer`, and is never overwritten. */
export type RecordsState = 'fine' | 'unreadable' | 'newer';

/** One document in two parts, so that nothing about private windows reaches the disk. Each part changes in turn. */
export type SplitRecords<T> = {
  /** Both parts. One that cannot be read is the document's fallback here. */
  read(): Promise<{ readonly lasting: T; readonly passing: T; readonly state: RecordsState }>;
  /** Changes one part. False where nothing was written, because a newer version wrote it. */
  change(part: Part, change: (data: T) => T): Promise<boolean>;
  /** Changes both parts, each by itself. False where one of them was not written. */
  changeBoth(change: (data: T) => T): Promise<boolean>;
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
      const written = await Promise.all([parts.lasting.update(change), parts.passing.update(change)]);
      return written.every((isWritten) => isWritten);
    },
  };
}

/** The part that what is about a cookie store belongs to. */
export function partOf(storeId: StoreId): Part {
  return isPrivateStore(storeId) ? 'passing' : 'lasting';
}

function stateOf({ kind }: Decoded<unknown>): RecordsState {
  if (kind === 'newer') return 'newer';
  return kind === 'invalid' ? 'unreadable' : 'fine';
}
