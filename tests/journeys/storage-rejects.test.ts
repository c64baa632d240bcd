import { describe, expect, it } from 'vitest';
import { inShort } from '../services/run-to-end.ts';
import { open, session } from './open-journey.ts';

/** What the browser's storage may refuse, on disk and in memory. */
const refusals = [
  ['the disk cannot be read or written', (world: ReturnType<typeof open>['world']) => world.disk.turnOff()],
  [
    'neither disk nor memory can be read or written',
    (world: ReturnType<typeof open>['world']) => {
      world.disk.turnOff();
      world.memory.turnOff();
    },
  ],
  [
    'the disk is full',
    (world: ReturnType<typeof open>['world']) => {
      world.disk.set = async () => {
        throw new Error('QUOTA_BYTES quota exceeded');
      };
    },
  ],
] as const;

describe.each(refusals)('where %s', (_what, refuse) => {
  it('sign-ins are shown, signing out works, and the screen says that nothing is written down', async () => {
    const { world, ask, look } = open();
    const token = world.server.signIn('claude');
    refuse(world);
    const { sessions } = await look();
    expect(sessions.map(({ ref }) => ref.siteId)).toEqual(['claude']);
    const { outcome, overview } = await ask({ type: 'sign-out', session, scope: 'this-browser' });
    expect([inShort(outcome), world.server.isAlive(token)]).toEqual(['signed-out refused', false]);
    expect(overview).toMatchObject({ notices: ['storage-failing'], runs: [{ phase: 'ended' }], sessions: [] });
  });

  it('"Remove data here" and leaving work', async () => {
    const { world, ask, look } = open();
    world.server.signIn('claude');
    const other = world.server.signIn('claude-console');
    refuse(world);
    const removed = await ask({ type: 'remove-data', session, allStores: false, trustedDevice: false });
    expect(inShort(removed.outcome)).toMatch(/^removed-here-only/);
    const again = world.server.signIn('claude');
    await ask({ type: 'leave', sessions: [session], clearing: 'unwanted' });
    for (let turn = 0; turn < 200 && (await look()).leave?.endedAt == null; turn += 1);
    const { leave, notices } = await look();
    expect(leave?.items).toMatchObject([{ step: 'done', outcome: { kind: 'signed-out' }, cookiesLeft: 0 }]);
    expect([notices, world.server.isAlive(again), world.server.isAlive(other)]).toEqual([
      ['storage-failing'],
      false,
      true,
    ]);
  });
});

it('says no more that nothing is written down once the storage works again', async () => {
  const { world, look } = open();
  world.disk.turnOff();
  expect((await look()).notices).toEqual(['storage-failing']);
  world.disk.turnOn();
  await look();
  expect((await look()).notices).toEqual([]);
});

it('keeps what could not be read: nothing is written over it', async () => {
  const { world, ask } = open();
  const kept = { version: 99, data: 'of long ago' };
  world.disk.values.set('runs', kept);
  world.server.signIn('claude');
  world.disk.turnOff();
  await ask({ type: 'sign-out', session, scope: 'this-browser' });
  world.disk.turnOn();
  await ask({ type: 'get-overview' });
  expect(world.disk.values.get('runs')).toEqual(kept);
});
