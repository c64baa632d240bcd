import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { DocumentSpec } from '../../utils/storage/codec.ts';
import { createDocumentStore } from '../../utils/storage/document-store.ts';
import { createFakeStorageArea } from '../fakes/ports/fake-storage-area.ts';

const numbers: DocumentSpec<readonly number[]> = {
  key: 'numbers',
  schema: z.array(z.number()),
  migrations: [],
  fallback: [],
};

describe('createDocumentStore', () => {
  it('runs changes one after another, each on what the one before left', async () => {
    const store = createDocumentStore(createFakeStorageArea(), numbers);
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.update((known) => [...known, index])));
    expect((await store.read()).data).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('uses for what the storage does not let be read what it uses for the unreadable', async () => {
    const area = createFakeStorageArea();
    area.turnOff();
    const strict = { ...numbers, salvage: () => [7] };
    expect(await createDocumentStore(area, strict).read()).toEqual({ kind: 'unreachable', data: [7] });
    expect(await createDocumentStore(area, numbers).read()).toEqual({ kind: 'unreachable', data: [] });
  });

  it('writes one value with its version', async () => {
    const area = createFakeStorageArea();
    expect(await createDocumentStore(area, numbers).update(() => [1])).toBe(true);
    expect(area.values.get('numbers')).toEqual({ version: 1, data: [1] });
  });

  it('keeps an unreadable document aside, once, and goes on with the fallback', async () => {
    const area = createFakeStorageArea();
    const store = createDocumentStore(area, numbers);
    area.values.set('numbers', 'first ruin');
    expect(await store.read()).toEqual({ kind: 'invalid', data: [] });
    expect(area.writes).toEqual([]);
    await store.update((known) => [...known, 1]);
    area.values.set('numbers', 'second ruin');
    await store.update((known) => [...known, 2]);
    expect(Object.fromEntries(area.values)).toEqual({
      numbers: { version: 1, data: [2] },
      'numbers.rejected': 'first ruin',
    });
  });

  it('never overwrites a newer document', async () => {
    const area = createFakeStorageArea();
    const newer = { version: 2, data: { shape: 'unknown' } };
    area.values.set('numbers', newer);
    const store = createDocumentStore(area, numbers);
    expect(await store.update(() => [1])).toBe(false);
    expect(await store.read()).toEqual({ kind: 'newer', data: [] });
    expect(Object.fromEntries(area.values)).toEqual({ numbers: newer });
  });

  it('tells the caller of a failed write, and still runs the next change', async () => {
    const area = createFakeStorageArea();
    const store = createDocumentStore(area, numbers);
    area.failNextWrite();
    await expect(store.update(() => [1])).rejects.toThrow(/quota/);
    expect(await store.update((known) => [...known, 2])).toBe(true);
    expect((await store.read()).data).toEqual([2]);
  });

  it('writes what is asked for during a write at once, in the order of the calls', async () => {
    const area = createFakeStorageArea();
    const store = createDocumentStore(area, numbers);
    const first = store.update(() => [0]);
    await Promise.resolve();
    await Promise.resolve();
    const more = [1, 2, 3].map((number) => store.update((known) => [...known, number]));
    expect(await Promise.all([first, ...more])).toEqual([true, true, true, true]);
    expect((await store.read()).data).toEqual([0, 1, 2, 3]);
    expect(area.writes.length).toBeLessThanOrEqual(2);
  });

  it('writes the others where the storage refuses one of them', async () => {
    const area = createFakeStorageArea();
    const set = (key: string, value: unknown) =>
      JSON.stringify(value).includes('999') ? Promise.reject(new Error('too large')) : area.set(key, value);
    const store = createDocumentStore({ ...area, set }, numbers);
    const ends = await Promise.allSettled([1, 999, 3].map((number) => store.update((known) => [...known, number])));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await store.read()).data).toEqual([1, 3]);
  });

  it('writes the others where one change throws', async () => {
    const store = createDocumentStore(createFakeStorageArea(), numbers);
    const ends = await Promise.allSettled([
      store.update((known) => [...known, 1]),
      store.update(() => {
        throw new Error('a bug');
      }),
      store.update((known) => [...known, 3]),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await store.read()).data).toEqual([1, 3]);
  });

  it('survives a change that throws', async () => {
    const store = createDocumentStore(createFakeStorageArea(), numbers);
    await expect(
      store.update(() => {
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(await store.update(() => [3])).toBe(true);
  });
});
