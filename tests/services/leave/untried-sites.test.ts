import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { toEnd } from './to-end.ts';

const wiki = refOf('own:wiki.example.org');
const secret = 'a8f3c1d97be24065';

/** A browser that is signed in at a wiki, which was added and never tried. `asked`: what its server was asked. */
async function untried() {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  const asked: string[] = [];
  world.server.answer = ({ method, url }) => {
    asked.push(`${method} ${url}`);
    return json(200, {});
  };
  const signIn = (value = secret) => world.jar.put(cookie({ name: 'wiki_session', domain: 'wiki.example.org' }), value);
  signIn();
  const { app } = world.start();
  await app.handlers['save-site']({ type: 'save-site', draft: wikiDraft });
  const leave = async () => {
    await app.handlers.leave({ type: 'leave', sessions: [wiki], clearing: 'unwanted' });
    const item = (await toEnd(app)).leave?.items[0];
    await app.handlers['leave-done']({ type: 'leave-done' });
    return item;
  };
  return { world, app, asked, leave, signIn };
}

describe('a site whose sign-out was not tried by hand', () => {
  it('is removed here in a leave run, and gets no request, no visit and no press', async () => {
    const { world, asked, leave } = await untried();
    world.tabs.show('https://wiki.example.org/', '0');
    expect(await leave()).toMatchObject({
      step: 'done',
      cookiesLeft: 0,
      outcome: { kind: 'removed-here-only', reason: 'not-tried-yet', removedCookies: 1 },
      siteName: 'Company wiki',
    });
    expect([asked, world.jar.everything(), world.tabs.all(), world.bugs]).toEqual([[], [], [], []]);
  });

  it('can be signed out by hand, and is asked in the next leave run', async () => {
    const { app, asked, leave, signIn } = await untried();
    await app.handlers['sign-out']({ type: 'sign-out', session: wiki, scope: 'this-browser' });
    const byHand = asked.length;
    expect(byHand).toBeGreaterThan(0);
    signIn('b7e2d1c84af35916');
    expect((await leave())?.outcome).not.toMatchObject({ reason: 'not-tried-yet' });
    expect(asked.length).toBeGreaterThan(byHand);
  });

  it('keeps a sign-in that took the place of the ticked one, without asking about it', async () => {
    const { world, app, asked, signIn } = await untried();
    world.siteData.remove = async () => signIn('b7e2d1c84af35916');
    world.tabs.show('https://wiki.example.org/', '0');
    await app.handlers.leave({ type: 'leave', sessions: [wiki], clearing: 'unwanted' });
    const { leave } = await toEnd(app);
    expect(leave?.items[0]).toMatchObject({ outcome: { kind: 'could-not-tell', reason: 'changed-since' } });
    expect(asked).toEqual([]);
    expect(world.jar.everything()).toHaveLength(1);
  });
});
