import { expect, it } from 'vitest';
import { forgetClosedPrivateWindows } from '../../utils/services/forget-private-windows.ts';
import { createWorld } from '../fakes/fake-world.ts';

it('one place that cannot forget keeps no other, and no other private window', async () => {
  const forgotten: string[] = [];
  const place = (name: string) => ({
    forgetStore: async (id: string) => {
      await new Promise((resolve) => setImmediate(resolve));
      forgotten.push(`${name} ${id}`);
    },
  });
  const refs = ['1', 'firefox-private'].map((storeId) => ({ ref: { siteId: 'claude', storeId, partition: null } }));
  const failing = { forgetStore: () => Promise.reject(new Error('refused')), read: async () => refs };
  const ports = {
    cookies: { openStores: async () => [] },
    labels: failing,
    leave: { ...place('leave'), read: async () => null },
    records: { ...place('records'), list: async () => ({ runs: [] }) },
    refusals: { ...place('refusals'), list: async () => [] },
    rules: { ...place('rules'), list: async () => [] },
    watch: { read: async () => ({ data: null }) },
    privateNotes: { drop: async () => {} },
    sent: { ...place('sent'), list: async () => [] },
  };
  await expect(forgetClosedPrivateWindows(ports as never)).rejects.toThrow('refused');
  expect(forgotten.sort()).toEqual(
    ['leave', 'records', 'refusals', 'rules', 'sent'].flatMap((name) => [`${name} 1`, `${name} firefox-private`]),
  );
});

it('forgets what a screen left for the next one once no private window is open, and not before', async () => {
  const world = createWorld();
  const { onWindowClosed } = world.start().app;
  world.browser.privateNotes = 'kept';
  world.jar.open({ id: '1', kind: 'private', number: null, name: null });
  await onWindowClosed();
  expect(world.browser.privateNotes).toBe('kept');
  world.jar.close('1');
  await onWindowClosed();
  expect(world.browser.privateNotes).toBe('none');
});

it.each([
  ['1', 'none'],
  ['0', 'on'],
])('ends the watch over a sign-out in a private window with it, and no other: store %s, %s', async (storeId, left) => {
  const world = createWorld();
  const watch = { id: 'w', why: 'shown', startedAt: world.clock.now(), wasHere: true, digest: null, goneAt: null };
  const ref = { siteId: 'claude', storeId, partition: null };
  const data = { ...watch, ref, cookies: [], presses: [], requests: [] };
  world.memory.values.set('watch', { version: 1, data });
  world.jar.close('1');
  await world.start().app.onWindowClosed();
  const { data: kept } = world.memory.values.get('watch') as { data: unknown };
  expect(kept === null ? 'none' : 'on').toBe(left);
});
