import { describe, expect, it } from 'vitest';
import type { DeviceResult } from '../../../../utils/core/sessions/device.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { type DeviceFault, device, type FakeDeviceLists } from '../../../fakes/ports/fake-device-lists.ts';

const session = refOf('claude');

function open(fault: DeviceFault | null = null) {
  const world = createWorld();
  world.deviceLists.fault = fault;
  const { app } = world.start();
  const left = () => world.deviceLists.devices.map(({ handle }) => handle);
  const end = async (name: string) =>
    (await app.handlers['end-device']({ type: 'end-device', session, device: name })).extra;
  const endOthers = async () => (await app.handlers['end-other-devices']({ type: 'end-other-devices', session })).extra;
  const list = async (ref = session) =>
    (await app.handlers['list-devices']({ type: 'list-devices', session: ref })).extra;
  return { world, end, endOthers, left, list };
}

function renameAll({ devices }: FakeDeviceLists): void {
  devices.splice(0, devices.length, ...devices.map((one) => ({ ...one, handle: `${one.handle}-anew` })));
}

describe("a site's own list of sessions", () => {
  it('is shown as the site answered', async () => {
    const { list, world } = open();
    expect(await list()).toEqual({
      kind: 'devices',
      list: { kind: 'listed', devices: world.deviceLists.devices, more: 0, whole: true, canEndOthers: true },
      result: null,
    });
  });

  it('cannot be told if the site is silent, or is not known', async () => {
    expect(await open('silent').list()).toEqual({ kind: 'devices', list: { kind: 'could-not-tell' }, result: null });
    expect(await open().list(refOf('nowhere'))).toEqual({
      kind: 'devices',
      list: { kind: 'could-not-tell' },
      result: null,
    });
  });

  it('is not stored anywhere', async () => {
    const { list, world } = open();
    await list();
    expect([world.disk.writes, world.memory.writes, world.announced]).toEqual([[], [], []]);
  });
});

describe('ending devices', () => {
  it('records what was asked and what the list showed, which is not shown as a sign-out of this browser', async () => {
    const { end, world } = open();
    await end('phone');
    const { history, runs } = (await world.start().app.handlers['get-overview']({ type: 'get-overview' })).overview;
    const name = world.deviceLists.devices.length === 2 ? expect.any(String) : null;
    expect(history).toMatchObject([
      { scope: 'other-devices', phase: 'ended', outcome: null, devices: { name, result: 'ended' } },
    ]);
    expect(runs).toEqual([]);
  });

  it.each<[DeviceFault | null, DeviceResult, readonly string[]]>([
    [null, 'ended', ['here', 'library']],
    ['ends-nothing', 'still-there', ['here', 'phone', 'library']],
    ['silent-afterwards', 'could-not-tell', ['here', 'library']],
    ['not-sent', 'still-there', ['here', 'phone', 'library']],
    ['silent', 'could-not-tell', ['here', 'phone', 'library']],
  ])('tells from a second list what became of one device (%s: %s)', async (fault, result, stays) => {
    const { end, left } = open(fault);
    expect(await end('phone')).toMatchObject({ kind: 'devices', result });
    expect(left()).toEqual(stays);
  });

  it.each<[DeviceFault | null, DeviceResult, readonly string[]]>([
    [null, 'ended', ['here']],
    ['ends-nothing', 'still-there', ['here', 'phone', 'library']],
    ['silent-afterwards', 'could-not-tell', ['here']],
    ['not-sent', 'still-there', ['here', 'phone', 'library']],
    ['silent', 'could-not-tell', ['here', 'phone', 'library']],
  ])('tells from a second list what became of all others (%s: %s)', async (fault, result, stays) => {
    const { endOthers, left } = open(fault);
    expect(await endOthers()).toMatchObject({ kind: 'devices', result });
    expect(left()).toEqual(stays);
  });

  it.each(['here', 'nobody', '', 'all-others', '__proto__'])(
    'asks for nothing of "%s": this browser\'s own, unknown, or no handle at all',
    async (name) => {
      const { end, left, world } = open();
      expect(await end(name)).toMatchObject({ result: 'could-not-tell', list: { kind: 'listed' } });
      expect([world.deviceLists.ended, left()]).toEqual([[], ['here', 'phone', 'library']]);
    },
  );

  it("asks for nothing of an entry that stands under this browser's own id", async () => {
    const { end, endOthers, world } = open();
    world.deviceLists.devices.splice(1, 2, device('here'));
    for (const asked of [await end('here'), await endOthers()])
      expect(asked).toMatchObject({ result: 'could-not-tell' });
    expect(world.deviceLists.ended).toEqual([]);
  });

  it("never ends this browser's own session with all others", async () => {
    const { endOthers, world } = open();
    await endOthers();
    expect(world.deviceLists.ended).toEqual(['phone', 'library']);
  });

  it.each<[string, (lists: FakeDeviceLists) => void]>([
    ['is empty', ({ devices }) => void devices.splice(0)],
    ['holds no entry of this browser', ({ devices }) => void devices.splice(0, 1)],
    ['has new ids, as where they are made anew for each list', renameAll],
  ])('could not tell where the new list %s, though the site answered with success', async (_what, change) => {
    const { end, world } = open();
    const { endOne } = world.deviceLists;
    world.deviceLists.endOne = async function (...args) {
      const sent = await endOne.apply(this, args);
      change(this);
      return sent;
    };
    expect(await end('phone')).toMatchObject({ result: 'could-not-tell' });
  });

  it('asks for nothing where any entry could be this browser', async () => {
    const { end, world } = open();
    world.deviceLists.devices.splice(0, 1, device('here'));
    expect(await end('phone')).toMatchObject({ result: 'could-not-tell' });
    expect(world.deviceLists.ended).toEqual([]);
  });

  it('judges every entry of a long list, of which a screen gets 200 and the number of the others', async () => {
    const { end, endOthers, list, world } = open();
    const many = Array.from({ length: 499 }, (_, index) => device(`d${index}`));
    world.deviceLists.devices.splice(0, 3, ...many, device('here', { isCurrent: true }));
    const shown = await list();
    expect(shown).toMatchObject({
      list: { more: 300, devices: expect.arrayContaining([device('here', { isCurrent: true })]) },
    });
    expect(shown?.kind === 'devices' && shown.list.kind === 'listed' && shown.list.devices).toHaveLength(200);
    expect(await end('d450')).toMatchObject({ result: 'ended' });
    world.deviceLists.fault = 'ends-nothing';
    expect(await endOthers()).toMatchObject({ result: 'still-there' });
  });

  it('asks for nothing if there is no other device', async () => {
    const { endOthers, world } = open();
    world.deviceLists.devices.splice(1);
    expect(await endOthers()).toMatchObject({ result: 'could-not-tell' });
    expect(world.deviceLists.ended).toEqual([]);
  });

  it('says that all are still there if the site ends devices only one by one', async () => {
    const { endOthers, world, left } = open();
    world.deviceLists.canEndOthers = false;
    expect(await endOthers()).toMatchObject({ result: 'still-there', list: { canEndOthers: false } });
    expect(left()).toHaveLength(3);
  });

  it('ignores a device that signed in between the two lists', async () => {
    const { end, world } = open();
    const { endOne } = world.deviceLists;
    world.deviceLists.endOne = async function (...args) {
      this.devices.push(device('new'));
      return endOne.apply(this, args);
    };
    expect(await end('phone')).toMatchObject({
      result: 'ended',
      list: { devices: [{ handle: 'here' }, { handle: 'library' }, { handle: 'new' }] },
    });
  });
});
