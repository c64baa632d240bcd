import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createSplitRecords, partOf } from '../../utils/storage/split-records.ts';
import { createFakeStorageArea } from '../fakes/ports/fake-storage-area.ts';

const spec = { key: 'words', schema: z.readonly(z.array(z.string())), migrations: [], fallback: [] };

function open() {
  const [disk, memory] = [createFakeStorageArea(), createFakeStorageArea()];
  return { disk, memory, words: createSplitRecords<readonly string[]>({ disk, memory }, spec) };
}

const adding = (word: string) => (words: readonly string[]) => [...words, word];

describe('split records', () => {
  it('write the lasting part to disk alone, and the passing one to memory alone', async () => {
    const { disk, memory, words } = open();
    expect(await words.change('lasting', adding('kept'))).toBe(true);
    expect(await words.change('passing', adding('private'))).toBe(true);
    expect(await words.read()).toEqual({ lasting: ['kept'], passing: ['private'], state: 'fine' });
    expect(disk.values.get('words')).toEqual({ version: 1, data: ['kept'] });
    expect(memory.values.get('words')).toEqual({ version: 1, data: ['private'] });
  });

  it('change both parts, each by itself', async () => {
    const { words } = open();
    await words.change('lasting', adding('kept'));
    expect(await words.changeBoth(adding('both'))).toBe(true);
    expect(await words.read()).toMatchObject({ lasting: ['kept', 'both'], passing: ['both'] });
  });

  it('never overwrite what a newer version wrote to disk, and say so', async () => {
    const { disk, words } = open();
    const newer = { version: 2, data: 'unknown' };
    disk.values.set('words', newer);
    expect(await words.change('lasting', adding('lost'))).toBe(false);
    expect(await words.changeBoth(adding('passing'))).toBe(false);
    expect(await words.read()).toEqual({ lasting: [], passing: ['passing'], state: 'newer' });
    expect(disk.values.get('words')).toBe(newer);
  });

  it('say that the part on disk cannot be read, until it is written again', async () => {
    const { disk, memory, words } = open();
    memory.values.set('words', 'ruin');
    expect((await words.read()).state).toBe('fine');
    disk.values.set('words', 'ruin');
    expect((await words.read()).state).toBe('unreadable');
    await words.change('lasting', adding('new'));
    expect((await words.read()).state).toBe('fine');
  });
});

it.each([
  ['0', 'lasting'],
  ['firefox-container-3', 'lasting'],
  ['1', 'passing'],
  ['firefox-private', 'passing'],
])('keeps what is about the cookie store %s in the %s part', (storeId, part) => {
  expect(partOf(storeId)).toBe(part);
});
