import { createQueue } from '../core/queue.ts';
import type { StorageArea } from '../ports/computer.ts';
import { type Decoded, type DocumentSpec, decode, encode } from './codec.ts';

/** One stored document: read it, or change it. Changes run one after another, each on what the one before left. */
export type DocumentStore<T> = {
  read(): Promise<Decoded<T>>;
  /** Writes `change(data)`. False where nothing was written: the stored document is newer than this version. */
  update(change: (data: T) => T): Promise<boolean>;
};

export function createDocumentStore<T>(area: StorageArea, spec: DocumentSpec<T>): DocumentStore<T> {
  const inTurn = createQueue();

  const read = async () => decode(spec, await area.get(spec.key));

  async function write(change: (data: T) => T): Promise<boolean> {
    const raw = await area.get(spec.key);
    const decoded = decode(spec, raw);
    if (decoded.kind === 'newer') return false;
    if (decoded.kind === 'invalid') await keepAside(raw);
    await area.set(spec.key, encode(spec, change(decoded.data)));
    return true;
  }

  /**
   * An unreadable document is kept once beside the new one: nothing of the user's is lost by our not understanding it.
   */
  async function keepAside(raw: unknown): Promise<void> {
    const key = `${spec.key}.rejected`;
    if ((await area.get(key)) === undefined) await area.set(key, raw);
  }

  return {
    read,
    update: (change) => inTurn(() => write(change)),
  };
}
