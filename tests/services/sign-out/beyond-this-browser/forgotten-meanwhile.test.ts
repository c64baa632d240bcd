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

/** Lets something happen while the request of the press is under way. */
function meanwhile({ deviceLists, tokenLists }: World, happens: () => Promise<void>): void {
  const revoke = tokenLists.revoke.bind(tokenLists);
  const endOne = deviceLists.endOne.bind(deviceLists);
  const endOthers = deviceLists.endOthers.bind(deviceLists);
  tokenLists.revoke = async (...about) => happens().then(() => revoke(...about));
  deviceLists.endOne = async (...about) => happens().then(() => endOne(...about));
  deviceLists.endOthers = async (...about) => happens().then(() => endOthers(...about));
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
    meanwhile(world, async () => {
      seen.push(...(await overviewOf(world.start().app)).history); // the first background may be stopped here
    });
    await press(app, way);
    expect(seen).toMatchObject([{ ref: session, phase: 'ended', devices: { result: 'could-not-tell' } }]);
    expect((await overviewOf(app)).history).toHaveLength(1);
  });

  it('leaves nothing for the next person at a shared computer where its person left meanwhile', async () => {
    const world = createWorld();
    for (const siteId of ['claude', 'character-ai'] as const) world.server.signIn(siteId);
    await share(world, false);
    const { app } = world.start();
    await saveSettings(app.handlers, { ...(await overviewOf(app)).settings, experimental: true });
    let asked = 0;
    meanwhile(world, async () => {
      await app.handlers.leave({ type: 'leave', sessions: [other], clearing: 'unwanted' });
      await toEnd(app);
      asked = world.tokenLists.asked;
    });
    await press(app, way);
    expect((await overviewOf(app)).history).toEqual([]);
    expect(JSON.stringify([...world.disk.values, ...world.memory.values])).not.toMatch(/Claude Code|phone|claude/);
    expect(world.tokenLists.asked).toBe(asked);
  });
});
