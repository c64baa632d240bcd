import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSitesFile } from '../../../../utils/storage/sites/sites-file.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { html, json } from '../../../fakes/site-server/answers.ts';
import { runs } from '../../../torture/length.ts';
import { toEnd } from '../../leave/to-end.ts';
import { hostileFile } from './hostile-file.ts';

const secret = 'a8f3c1d97be24065';
const wiki = refOf('own:wiki.example.org');
const bystanders = ['shop.example.org', 'evil.example', 'claude.ai'].map((domain) =>
  cookie({ name: 'sid', domain, hostOnly: true }),
);

/** A browser in which every request, visit, opened tab and press is written down with its address. */
function createStreet() {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  const reached: string[] = [];
  const headers: string[] = [];
  world.server.answer = (request) => {
    reached.push(request.url);
    if (request.headerFromCookie !== null || request.bearer !== null) headers.push(request.url);
    return request.url.endsWith('/me') ? json(200, { user: 'ada' }) : html(200);
  };
  world.tabs.onVisit = (url) => {
    reached.push(url);
    return true;
  };
  world.tabs.onPress = () => 'pressed';
  const { open } = world.tabs;
  world.tabs.open = (url, storeId) => {
    reached.push(url);
    return open(url, storeId);
  };
  for (const one of bystanders) world.jar.put(one, secret);
  const signIn = () => {
    for (const domain of ['wiki.example.org', 'example.org'])
      world.jar.put(cookie({ name: 'sid', domain, hostOnly: domain !== 'example.org' }), secret);
  };
  signIn();
  const all = () => [...reached, ...world.tabs.ownTabs.map(({ url }) => url)];
  return { world, reached: all, headers, signIn };
}

describe('a hostile file of sites', () => {
  it('has each of its sites taken or refused with a reason, and never throws', () => {
    fc.assert(
      fc.property(hostileFile, (text) => {
        const read = decodeSitesFile(text);
        if (read.kind !== 'sites') return;
        expect(read.sites.length + read.refused.length).toBe(JSON.parse(text).sites.length);
        for (const { reasons } of read.refused) expect(reasons.length).toBeGreaterThan(0);
        for (const { origins, replaySafe, source } of read.sites)
          expect({ origins, replaySafe, source }).toEqual({
            origins: ['https://wiki.example.org'],
            replaySafe: false,
            source: { kind: 'imported', tried: 'no' },
          });
      }),
      { numRuns: runs(500) },
    );
  });

  it('reaches no host but its own, by no way, and nothing at all before a try by hand', async () => {
    let signedOut = 0;
    await fc.assert(
      fc.asyncProperty(hostileFile, async (text) => {
        const { world, reached, headers, signIn } = createStreet();
        const { app } = world.start();
        const { result } = await app.handlers['import-sites']({ type: 'import-sites', text, siteIds: [wiki.siteId] });
        if (result !== 'saved') return;
        await app.handlers.leave({ type: 'leave', sessions: [wiki], clearing: 'unwanted' });
        await toEnd(app);
        await app.handlers['leave-done']({ type: 'leave-done' });
        expect(reached()).toEqual([]);
        signIn();
        await app.handlers['sign-out']({ type: 'sign-out', session: wiki, scope: 'this-browser' });
        signIn();
        await app.handlers.leave({ type: 'leave', sessions: [wiki], clearing: 'unwanted' });
        const { leave } = await toEnd(app);
        expect(leave?.items).toHaveLength(1);
        for (const url of reached()) expect(new URL(url).origin).toBe('https://wiki.example.org');
        expect(headers).toEqual([]);
        for (const { domain, name } of bystanders)
          expect(world.jar.everything().some((one) => one.cookie.domain === domain && one.cookie.name === name)).toBe(
            true,
          );
        for (const area of [world.disk, world.memory]) expect(JSON.stringify([...area.values])).not.toContain(secret);
        expect(world.bugs).toEqual([]);
        signedOut += reached().length > 0 ? 1 : 0;
      }),
      { numRuns: runs(60) },
    );
    expect(signedOut).toBeGreaterThan(3);
  });
});
