import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../utils/core/time.ts';
import { huggingFace } from '../../../../utils/sites/hugging-face.ts';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { requiredSites } from '../../../fakes/samples/required-sites.ts';
import { share } from '../share.ts';
import { overviewOf, toEnd } from '../to-end.ts';

const value = 'a0123456789abcdef0123456789abcdef';

/** Sign-ins that only the person can end, on the site's own page. */
const cases: readonly [string, string, (world: World) => void][] = [
  [
    'a sign-out that needs a page, where none can be opened',
    'hugging-face',
    (world) => {
      world.jar.put(cookie({ name: 'token', domain: 'huggingface.co', hostOnly: true }), value);
      world.tabs.inOwnTab = async () => null;
    },
  ],
  [
    'a sign-in that the probe cannot judge',
    'character-ai',
    (world) => world.jar.put(cookie({ name: 'web-next-auth', domain: 'character.ai', hostOnly: true }), value),
  ],
  ['a site that ends on its own page only', 'claude-console', (world) => world.server.signIn('claude-console')],
];

describe.each(cases)('a leave run that meets %s', (_what, siteId, signIn) => {
  async function left() {
    const world = createWorld({ sites: [...requiredSites, huggingFace] });
    world.hostAccess.setEverySite('granted');
    signIn(world);
    await share(world, false);
    const { app } = world.start();
    const tabs = world.tabs.all().length;
    await app.handlers.leave({ type: 'leave', sessions: [refOf(siteId)], clearing: 'unwanted' });
    return { world, app, tabs, ended: await toEnd(app) };
  }

  it('opens no page, says that the person is needed, and leaves no open guide', async () => {
    const { world, tabs, ended } = await left();
    expect(ended.leave?.items.map(({ step, outcome }) => [step, outcome])).toEqual([['needs-you', null]]);
    expect([world.tabs.all().length, ended.history, world.bugs]).toEqual([tabs, [], []]);
  });

  it('forgets again what was noted while the receipt was shown', async () => {
    const { world, app } = await left();
    await app.handlers['sign-out']({ type: 'sign-out', session: refOf(siteId), scope: 'this-browser' });
    world.clock.advance(2 * MINUTE);
    await app.onWake();
    const { history, record, sent, leave } = await overviewOf(app);
    expect([history, record.sites, sent, leave]).toEqual([[], [], [], null]);
  });
});

it('a guide that nobody followed ends after an hour, by its own alarm', async () => {
  const world = createWorld();
  world.server.signIn('claude-console');
  const { app } = world.start();
  await app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude-console'), scope: 'this-browser' });
  await app.onWake();
  expect((await overviewOf(app)).history.map(({ phase }) => phase)).toEqual(['guided']);
  expect(world.browser.alarmAt).toBeLessThanOrEqual(world.clock.now() + HOUR);
  world.clock.advance(HOUR);
  await app.onWake();
  expect((await overviewOf(app)).history).toMatchObject([
    { phase: 'ended', outcome: { kind: 'could-not-tell', reason: 'not-checked' } },
  ]);
});
