import { expect, it } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import { close, noticesOf, pass, ruled } from './ruled-browser.ts';

it('signs out in a private window by a rule, and nothing about it reaches the disk', async () => {
  const { world, app, isAlive } = await ruled({ kind: 'last-tab' });
  const token = world.server.signIn('claude', { storeId: '1' });
  const tab = world.tabs.show('https://claude.ai/', '1');
  await app.onChange();
  await close(world, app, tab.tabId);
  expect((await noticesOf(app)).map(({ ref }) => ref.storeId)).toEqual(['1']);
  expect(JSON.stringify([...world.disk.values])).not.toContain('"storeId":"1"');
  expect(world.browser.ruleNotes, 'the computer would keep the notification').toEqual([]);
  await pass(world, app, MINUTE);
  expect([world.server.isAlive(token), isAlive()]).toEqual([false, true]);
  expect(JSON.stringify([...world.disk.values])).not.toContain('"storeId":"1"');
});

it('forgets how far a rule was in a private window that was closed', async () => {
  const { world, app } = await ruled({ kind: 'last-tab' });
  world.server.signIn('claude', { storeId: '1' });
  world.tabs.show('https://claude.ai/', '1');
  await app.onChange();
  const waits = () => JSON.stringify(world.memory.values.get('rules') ?? '');
  expect(waits()).toContain('"storeId":"1"');
  world.jar.close('1');
  await app.onWindowClosed();
  expect(waits()).not.toContain('"storeId":"1"');
});
