import { joinCalls } from '../core/join-calls.ts';
import { createQueue } from '../core/queue.ts';
import type { StorageArea } from '../ports/computer.ts';
import { type Decode, type Decoded, type DocumentSpec, decode, encode } from './codec.ts';

/** One stored document. Changes run one after another, each on the result of the one before. */
export type DocumentStore<T> = {
  /**
   * Never rejects: where the browser's storage refuses, the answer is `unreachable`, with what the document uses for a
   * value that cannot be read, or else with its fallback.
   */
  read(): Promise<Decoded<T>>;
  /**
   * Writes `change(data)`. False if nothing was written, because a newer version wrote the document. Changes that are
   * asked for while another is being written share the next write: a run over many sites would write for each of them
   * else. Rejects if the storage does, or with what `change` threw; then the others of its write are written all the
   * same.
   */
  update(change: (data: T) => T): Promise<boolean>;
};

/** The changes that share the next write. */
type Group<T> = { readonly steps: Step<T>[]; readonly written: Promise<void> };
/** `end`: what became of it, once its write has ended. */
type Step<T> = { readonly change: (data: T) => T; end: PromiseSettledResult<boolean> | null };

/** Where the first unreadable value of a document is kept. */
export function rejectedKey(key: string): string {
  return `${key}.rejected`;
}

export function createDocumentStore<T>(
  area: StorageArea,
  spec: DocumentSpec<T>,
  decodeBy: Decode<T> = (raw) => decode(spec, raw),
): DocumentStore<T> {
  const inTurn = createQueue();
  let next: Group<T> | null = null;

  // Those who ask while it is read share the next reading.
  const read = joinCalls(async (): Promise<Decoded<T>> => {
    const known = await area.get(spec.key).then(decodeBy, () => null);
    return known ?? { kind: 'unreachable', data: spec.salvage?.(undefined) ?? spec.fallback };
  });

  function begin(): Group<T> {
    const steps: Step<T>[] = [];
    const written = inTurn(() => {
      next = null;
      return writeTogether(steps);
    });
    return { steps, written };
  }

  /** What the storage refuses for all together is tried one by one: one that is too large must not stop the others. */
  async function writeTogether(steps: readonly Step<T>[]): Promise<void> {
    const [end] = await Promise.allSettled([write(steps)]);
    if (end.status === 'rejected' && steps.length > 1) for (const step of steps) await writeTogether([step]);
    else for (const step of steps) step.end ??= end;
  }

  async function write(steps: readonly Step<T>[]): Promise<boolean> {
    const raw = await area.get(spec.key);
    const decoded = await decodeBy(raw);
    if (decoded.kind === 'newer') return false;
    if (decoded.kind === 'invalid') await keepAside(raw);
    await area.set(spec.key, encode(spec, steps.reduce(take, decoded.data)));
    return true;
  }

  /** Keeps the first unreadable value under another key, so that no data of the user is lost. */
  async function keepAside(raw: unknown): Promise<void> {
    const key = rejectedKey(spec.key);
    if ((await area.get(key)) === undefined) await area.set(key, raw);
  }

  return {
    read,
    async update(change) {
      next ??= begin();
      const step: Step<T> = { change, end: null };
      next.steps.push(step);
      await next.written;
      if (step.end?.status === 'rejected') throw step.end.reason;
      return step.end?.value === true;
    },
  };
}

function take<T>(data: T, step: Step<T>): T {
  try {
    return step.change(data);
  } catch (reason) {
    step.end = { status: 'rejected', reason };
    return data;
  }
}
