import { expect, it } from 'vitest';
import { HOUR } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { open } from '../open-browser.ts';
import { overviewOf } from '../to-end.ts';

const later = { type: 'cancel-plan', plan: 'later' } as const;

it('says "Cancelled." of a plan only where it cannot come back with the next worker', async () => {
  const { world, app } = await open({});
  await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 60 });
  world.disk.turnOff(); // the disk is full, or an administrator turned it off
  expect((await app.handlers['cancel-plan'](later)).result).toBe('not-saved');
  world.disk.turnOn(); // the worker was stopped meanwhile
  const next = world.start().app;
  await next.onWake();
  world.clock.advance(HOUR);
  expect((await overviewOf(next)).leave).toMatchObject({ because: 'later' });
});

it('says "Cancelled." again once the storage writes', async () => {
  const { world, app } = await open({});
  await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 60 });
  expect((await app.handlers['cancel-plan'](later)).result).toBe('dismissed');
  const next = world.start().app;
  await next.onWake();
  expect((await overviewOf(next)).leave).toBeNull();
});

it('says "Deleted." of a record only where it cannot come back with the next worker', async () => {
  const { world, app } = await open({});
  await app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
  const [run] = (await overviewOf(app)).history;
  if (run === undefined) throw new Error('No record');
  world.disk.turnOff();
  expect((await app.handlers['dismiss-run']({ type: 'dismiss-run', runId: run.id })).result).toBe('not-saved');
});
