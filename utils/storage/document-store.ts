import { createQueue } from '../core/queue.ts';
import type { StorageArea } from '../ports/computer.ts';
import { type Decoded, type DocumentSpec, decode, encode } from './codec.ts';

/** One stored document. Changes run one after another, each on the result of the one before. */
export type DocumentStore<T> = {
  read(): Promise<Decoded<T>>;
  /** Writes `change(data)`. False if nothing was written, because a newer version wrote the document. */
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

  /** Keeps the first unreadable value under another key, so that no data of the user is lost. */
  async function keepAside(raw: unknown): Promise<void> {
    const key = `${spec.key}.rejected`;
    if ((await area.get(key)) === undefined) await area.set(key, raw);
  }

  return {
    read,
    update: (change) => inTurn(() => write(change)),
  };
}
