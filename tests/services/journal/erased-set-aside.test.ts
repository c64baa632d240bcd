import { expect, it } from 'vitest';
import { createWorld } from '../../fakes/fake-world.ts';

it.each([null, 'claude'] as const)(
  'says "Erased." only where no part of the record is left on disk (%s)',
  async (siteId) => {
    const world = createWorld();
    world.disk.values.set('journal', { version: 1, data: { entries: [{ site: 'claude', broken: true }] } });
    const { app } = world.start();
    await app.onChange();
    const { result } = await app.handlers['erase-record']({ type: 'erase-record', siteId });
    const left = [...world.disk.values].filter(([, value]) => /claude/.test(JSON.stringify(value))).map(([key]) => key);
    expect(result === 'erased' ? left : []).toEqual([]);
  },
);
