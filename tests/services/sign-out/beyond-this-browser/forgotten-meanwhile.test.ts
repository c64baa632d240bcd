import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { share } from '../../leave/share.ts';
import { overviewOf, toEnd } from '../../leave/to-end.ts';
import { saveSettings } from '../../save-settings.ts';

const session = refOf('claude');
const other = refOf('character-ai');

/** The ways to end an entry of the site's own list. */
type Way = 'a program' | 'a device' | 'all other devices';
const ways: readonly Way[] = ['a program', 'a device', 'all other devices'];

type World = ReturnType<typeof createWorld>;
type App = ReturnType<World['start']>['app'];

/** Lets something happen once while the site is asked for its list, or while the request itself is under way. */
function meanwhile(
  { deviceLists, tokenLists }: World,
  at: 'the list' | 'the request',
  happens: () => Promise<void>,
): void {
  let isDone = false;
  const once = async () => {
    if (!isDone) {
      isDone = true;
      await happens();
    }
  };
  if (at === 'the list') {
    const [devices, tokens] = [deviceLists.list.bind(deviceLists), tokenLists.list.bind(tokenLists)];
    deviceLists.list = async (...about) => once().then(() => devices(...about));
    tokenLists.list = async (...about) => once().then(() => tokens(...about));
    return;
  }
  const revoke = tokenLists.revoke.bind(tokenLists);
  const endOne = deviceLists.endOne.bind(deviceLists);
  const endOthers = deviceLists.endOthers.bind(deviceLists);
  tokenLists.revoke = async (...about) => once().then(() => revoke(...about));
  deviceLists.endOne = async (...about) => once().then(() => endOne(...about));
  deviceLists.endOthers = async (...about) => once().then(() => endOthers(...about));
}

function press({ handlers }: App, way: Way): Promise<unknown> {
  if (way === 'a program') return handlers['revoke-token']({ type: 'revoke-token', session, token: 'laptop' });
  if (way === 'a device') return handlers['end-device']({ type: 'end-device', session, device: 'phone' });
  return handlers['end-other-devices']({ type: 'end-other-devices', session });
}

async function open() {
  const world = createWorld();
  for (const siteId of ['claude', 'character-ai'] as const) world.server.signIn(siteId);
  const { app } = world.start();
  const { settings } = await overviewOf(app);
  await saveSettings(app.handlers, { ...settings, experimental: true });
  return { world, app };
}

describe.each(ways)('the request to end %s', (way) => {
  it('is in the history before it is sent, as one of which nothing is known', async () => {
    const { world, app } = await open();
    const seen: unknown[] = [];
    meanwhile(world, 'the request', async () => {
      seen.push(...(await overviewOf(world.start().app)).history); // the first background may be stopped here
    });
    await press(app, way);
    expect(seen).toMatchObject([{ ref: session, phase: 'ended', devices: { result: 'could-not-tell' } }]);
    expect((await overviewOf(app)).history).toHaveLength(1);
  });

  it.each(['the list', 'the request'] as const)(
    'leaves nothing where its person left a shared computer at %s',
    async (at) => {
      const world = createWorld();
      for (const siteId of ['claude', 'character-ai'] as const) world.server.signIn(siteId);
      await share(world, false);
      const { app } = world.start();
      await saveSettings(app.handlers, { ...(await overviewOf(app)).settings, experimental: true });
      let asked = Number.NaN;
      meanwhile(world, at, async () => {
        await app.handlers.leave({ type: 'leave', sessions: [other], clearing: 'unwanted' });
        await toEnd(app);
        asked = world.tokenLists.asked;
      });
      await press(app, way);
      expect((await overviewOf(app)).history).toEqual([]);
      expect(JSON.stringify([...world.disk.values, ...world.memory.values])).not.toMatch(/Claude Code|phone|claude/);
      if (at === 'the request') expect(world.tokenLists.asked).toBe(asked);
      else expect([world.tokenLists.revoked, world.deviceLists.ended]).toEqual([[], []]);
    },
  );
});
