import { describe, expect, it } from 'vitest';
import { otherSiteId } from '../../../../utils/core/leave/other-site-id.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { overviewOf, toEnd } from '../to-end.ts';

const town = refOf(otherSiteId('town.example'));

describe('a restored sign-in at a site without a definition', () => {
  it('counts as left if another one replaced it just before it would have been removed again', async () => {
    const world = createWorld();
    world.hostAccess.setEverySite('granted');
    const put = (letter: string) =>
      world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: true }), `${letter}0123456789abcdef`);
    put('a');
    const first = world.start();
    await first.app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
    await toEnd(first.app);

    put('a');
    world.memory.values.clear(); // the browser was killed
    const { set } = world.disk;
    world.disk.set = async (key, value) => {
      await set(key, value);
      if (key === 'leave' && JSON.stringify(value).includes('"removing"')) put('b');
    };
    const next = world.start();
    await next.app.onWake();
    const [item] = (await overviewOf(next.app)).leave?.items ?? [];
    expect([item?.step, item?.cookiesLeft, item?.storage]).toEqual(['done', 1, null]);
    expect(world.jar.everything()).toHaveLength(1);
  });
});
