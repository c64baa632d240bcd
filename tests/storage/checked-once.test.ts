import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkedOnce } from '../../utils/storage/checked-once.ts';
import type { DocumentSpec } from '../../utils/storage/codec.ts';
import { createFakeStorageArea } from '../fakes/ports/fake-storage-area.ts';

type Site = { readonly name: string; readonly paths: readonly string[] };

/** A document whose schema counts how many sites it checks, and makes names harmless. */
function counted(migrations: DocumentSpec<readonly Site[]>['migrations'] = []) {
  const checked: string[] = [];
  const name = z.string().check(
    z.refine((text) => checked.push(text) > 0),
    z.overwrite((text) => text.replaceAll('\u202e', '')),
  );
  const spec: DocumentSpec<readonly Site[]> = {
    key: 'sites',
    schema: z.array(z.strictObject({ name, paths: z._default(z.array(z.string()), []) })),
    migrations,
    fallback: [],
  };
  return { spec, checked };
}

const wiki: Site = { name: 'Wiki', paths: ['/out'] };
const stored = (...data: readonly unknown[]) => ({ version: 1, data });
const migrate = (data: unknown) => data;

describe('a document that is checked once', () => {
  it('is read anew by each start of the background, and checked by the first', async () => {
    const memory = createFakeStorageArea();
    const { spec, checked } = counted();
    for (let start = 0; start < 3; start += 1)
      expect(await checkedOnce(spec, memory)(stored(wiki))).toEqual({ kind: 'current', data: [wiki] });
    expect(checked).toEqual(['Wiki']);
  });

  it.each<[string, unknown]>([
    ['another text', stored({ ...wiki, name: 'Wikj' })],
    ['two that changed places', stored({ ...wiki, name: 'iWki' })],
    ['one more site', stored(wiki, wiki)],
  ])('is checked anew with %s', async (_what, changed) => {
    const memory = createFakeStorageArea();
    const { spec, checked } = counted();
    await checkedOnce(spec, memory)(stored(wiki));
    expect((await checkedOnce(spec, memory)(changed)).kind).toBe('current');
    expect(checked.length).toBeGreaterThan(1);
  });

  it.each<[string, unknown, string]>([
    ['a damaged site', stored({ ...wiki, script: 'x' }), 'invalid'],
    ['a damaged envelope', { data: [wiki] }, 'invalid'],
    ['no document', 'Wiki', 'invalid'],
    ['a newer version', { version: 9, data: [wiki] }, 'newer'],
    ['nothing', undefined, 'absent'],
  ])('is never taken with %s, however often it is read', async (_what, raw, kind) => {
    const memory = createFakeStorageArea();
    const { spec } = counted();
    await checkedOnce(spec, memory)(stored(wiki));
    for (let start = 0; start < 2; start += 1) expect(await checkedOnce(spec, memory)(raw)).toEqual({ kind, data: [] });
  });

  it.each<[string, Site | { readonly name: string }, Site]>([
    ['is made harmless', { name: '\u202eWiki', paths: [] }, { name: 'Wiki', paths: [] }],
    ['lacks what is filled in', { name: 'Wiki' }, { name: 'Wiki', paths: [] }],
  ])('is read in the same way again where it %s', async (_what, raw, expected) => {
    const memory = createFakeStorageArea();
    const { spec } = counted();
    for (let start = 0; start < 2; start += 1)
      expect((await checkedOnce(spec, memory)(stored(raw))).data).toEqual([expected]);
  });

  it('is checked anew by a version that knows another shape', async () => {
    const memory = createFakeStorageArea();
    await checkedOnce(counted().spec, memory)(stored(wiki));
    const { spec, checked } = counted([migrate]);
    expect(await checkedOnce(spec, memory)(stored(wiki))).toEqual({ kind: 'migrated', data: [wiki] });
    expect(checked).toEqual(['Wiki']);
  });

  it('is checked each time where the memory refuses', async () => {
    const memory = createFakeStorageArea();
    memory.turnOff();
    const { spec, checked } = counted();
    for (let start = 0; start < 2; start += 1)
      expect(await checkedOnce(spec, memory)(stored(wiki))).toEqual({ kind: 'current', data: [wiki] });
    expect(checked).toEqual(['Wiki', 'Wiki']);
  });
});
