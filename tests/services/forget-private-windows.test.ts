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

it.each(['labels', 'leave', 'records', 'refusals', 'rules', 'sent', 'watch'])(
  'a closed private window is forgotten, though one place alone tells of it: %s',
  async (only) => {
    const ref = { siteId: 'claude', storeId: '1', partition: null };
    const forgotten: string[] = [];
    let watch: object | null = only === 'watch' ? { ref } : null;
    const told = (name: string, one: object) => (name === only ? [one] : []);
    const place = (name: string, rest: object) => ({
      forgetStore: async (id: string) => void forgotten.push(`${name} ${id}`),
      ...rest,
    });
    const ports = {
      cookies: { openStores: async () => [] },
      credentials: { release: () => {} },
      labels: place('labels', { read: async () => told('labels', { ref }) }),
      leave: place('leave', { read: async () => ({ items: told('leave', { ref }) }) }),
      records: place('records', { list: async () => ({ runs: told('records', { ref, phase: 'ended' }) }) }),
      refusals: place('refusals', { list: async () => told('refusals', { ref }) }),
      rules: place('rules', { list: async () => told('rules', { ref }) }),
      sent: place('sent', { list: async () => told('sent', { storeId: '1' }) }),
      privateNotes: { drop: async () => {} },
      watch: {
        read: async () => ({ data: watch }),
        async update(change: (present: object | null) => object | null) {
          watch = change(watch);
        },
      },
    };
    await forgetClosedPrivateWindows(ports as never);
    expect(watch ?? [...forgotten, 'watch 1']).toContain(`${only} 1`);
  },
);
