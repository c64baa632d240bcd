import { describe, expect, it } from 'vitest';
import { createStorageTrouble, watchStorage } from '../../utils/storage/storage-trouble.ts';
import { createSturdyArea } from '../../utils/storage/sturdy-area.ts';
import { createFakeStorageArea } from '../fakes/ports/fake-storage-area.ts';

function open() {
  const disk = createFakeStorageArea();
  const trouble = createStorageTrouble();
  return { disk, trouble, area: createSturdyArea(watchStorage(disk, trouble), trouble) };
}

describe('an area for what a sign-out cannot do without', () => {
  it('is the storage itself while that works', async () => {
    const { area, disk, trouble } = open();
    await area.set('runs', [1]);
    expect([await area.get('runs'), disk.values.get('runs'), trouble.isFailing()]).toEqual([[1], [1], false]);
    await area.remove('runs');
    expect([await area.get('runs'), disk.values.has('runs')]).toEqual([undefined, false]);
  });

  it('keeps in memory what could not be written, and writes it with the next change', async () => {
    const { area, disk, trouble } = open();
    disk.failNextWrite();
    await area.set('runs', [1]);
    expect([await area.get('runs'), disk.values.has('runs'), trouble.isFailing()]).toEqual([[1], false, true]);
    await area.set('runs', [1, 2]);
    expect([await area.get('runs'), disk.values.get('runs'), trouble.isFailing()]).toEqual([[1, 2], [1, 2], false]);
  });

  it('tries again to write what was refused, also where nothing else is written', async () => {
    const { area, disk, trouble } = open();
    await area.set('runs', [1]);
    disk.failNextWrite();
    await area.set('runs', [2]);
    await area.set('other', [3]);
    expect([area.isRefusing(), disk.values.get('runs')]).toEqual([true, [1]]);
    await area.writeRefused();
    expect([area.isRefusing(), disk.values.get('runs'), trouble.isFailing()]).toEqual([false, [2], false]);
    disk.turnOff();
    await area.remove('runs');
    await area.writeRefused();
    expect(area.isRefusing()).toBe(true);
    disk.turnOn();
    await area.writeRefused();
    expect([area.isRefusing(), disk.values.has('runs')]).toEqual([false, false]);
  });

  it('never tries again to write over what it could not read', async () => {
    const { area, disk } = open();
    disk.values.set('runs', ['old']);
    disk.turnOff();
    await area.get('runs');
    disk.turnOn();
    await area.set('runs', ['new']);
    await area.writeRefused();
    expect([area.isRefusing(), disk.values.get('runs')]).toEqual([false, ['old']]);
  });

  it('never writes over what it could not read', async () => {
    const { area, disk, trouble } = open();
    disk.values.set('runs', ['old']);
    disk.turnOff();
    expect(await area.get('runs')).toBeUndefined();
    disk.turnOn();
    await area.set('runs', ['new']);
    expect([await area.get('runs'), disk.values.get('runs'), trouble.isFailing()]).toEqual([['new'], ['old'], true]);
  });

  it.each<[string, unknown]>([
    ['had nothing', undefined],
    ['had the same, read before', { runs: ['old'], kept: true }],
  ])('writes again after one failed read, where the storage %s', async (_what, stored) => {
    const { area, disk, trouble } = open();
    if (stored !== undefined) disk.values.set('runs', stored);
    await area.get('runs');
    disk.turnOff();
    expect(await area.get('runs')).toEqual(stored);
    await area.set('runs', { kept: true, runs: ['first'] });
    disk.turnOn();
    expect(disk.values.get('runs')).toEqual(stored);
    await area.set('runs', { kept: true, runs: ['first', 'second'] });
    const written = disk.values.get('runs');
    expect([written, trouble.isFailing()]).toEqual([{ kept: true, runs: ['first', 'second'] }, false]);
    expect(await area.get('runs')).toEqual(written);
  });

  it('never writes over what it had read otherwise before a failed read', async () => {
    const { area, disk } = open();
    disk.values.set('runs', ['old']);
    await area.get('runs');
    disk.turnOff();
    await area.get('runs');
    disk.turnOn();
    disk.values.set('runs', ['from elsewhere']);
    await area.set('runs', ['old', 'new']);
    expect([await area.get('runs'), disk.values.get('runs')]).toEqual([['old', 'new'], ['from elsewhere']]);
  });

  it('reads anew where the storage works again and nothing was written meanwhile', async () => {
    const { area, disk, trouble } = open();
    disk.values.set('runs', ['old']);
    disk.turnOff();
    await area.get('runs');
    expect(trouble.isFailing()).toBe(true);
    disk.turnOn();
    expect([await area.get('runs'), trouble.isFailing()]).toEqual([['old'], false]);
    await area.set('runs', ['new']);
    expect(disk.values.get('runs')).toEqual(['new']);
  });

  it('keeps a removal that the storage refused', async () => {
    const { area, disk } = open();
    await area.set('runs', ['old']);
    disk.turnOff();
    await area.remove('runs');
    expect(await area.get('runs')).toBeUndefined();
  });
});
