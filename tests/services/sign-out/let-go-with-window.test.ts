import { expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { signOut } from '../run-to-end.ts';

it('holds no credential of a private window any more once that window is closed', async () => {
  const world = createWorld({ sites: [{ ...claude, signOut: [wayOf(claude, 'guide')] }] });
  world.server.signIn('claude', { storeId: '1' });
  const worker = world.start();
  const { phase } = await signOut(worker, refOf('claude', { storeId: '1' }));
  expect([phase, worker.credentials.heldRuns().length]).toEqual(['guided', 1]);
  world.jar.close('1');
  await worker.app.onWindowClosed();
  expect((await worker.records.list()).runs).toEqual([]);
  expect(worker.credentials.heldRuns()).toEqual([]);
});
