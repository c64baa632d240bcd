import { describe, expect, it } from 'vitest';
import { inShort } from '../run-to-end.ts';
import { atWiki, tellingPage } from './try-wiki.ts';
import { WIKI } from './wiki-server.ts';

const signInOf = ({ jar }: ReturnType<typeof atWiki>['world']) => jar.everything()[0]?.value ?? '';

describe('a site that gives out another sign-in with each answer, and ends the former one at once', () => {
  it('is asked nothing of which the browser would not keep the answer, and the person stays signed in', async () => {
    const { tryIt, whys, world } = atWiki({ answers: tellingPage, rotates: true });
    const { reply, tried } = await tryIt({ way: null });
    expect(tried).toMatchObject({ toldBy: null, replaySafe: false, rotates: true });
    expect([whys(), world.server.isAlive(signInOf(world))]).toEqual([[], true]);
    expect(reply.result).toBe('run-waiting');
  });

  it('is asked to sign out, and no more is said than was seen', async () => {
    const { tryIt, whys, world } = atWiki({ answers: tellingPage, rotates: true });
    const { reply, run } = await tryIt();
    expect([inShort(reply.outcome), run?.control]).toEqual(['could-not-tell gone-after-asking', null]);
    expect(whys()).toEqual(['sign-out /session/end']);
    expect(world.tabs.visits).toEqual([{ url: `${WIKI}/`, storeId: '0' }]);
  });

  it('loses what was learned of it before it began to do so', async () => {
    const traps = { answers: tellingPage, rotates: false };
    const { tryIt, world } = atWiki(traps);
    expect((await tryIt()).tried).toMatchObject({ toldBy: 'page', rotates: false });
    world.server.signIn('wiki');
    traps.rotates = true;
    expect((await tryIt()).tried).toMatchObject({ toldBy: null, replaySafe: false, rotates: true });
  });
});

it('opens one page, and asks, where that left the sign-in as it was', async () => {
  const { tryIt, token, whys, world } = atWiki({ answers: tellingPage });
  expect((await tryIt()).tried).toMatchObject({ toldBy: 'page', rotates: false });
  expect([whys()[0], world.server.arrivals[0]?.token, world.tabs.visits.length]).toEqual(['learn /', token, 1]);
});
