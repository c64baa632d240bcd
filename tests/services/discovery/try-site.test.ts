import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../utils/core/time.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { page } from '../../sites/learned-probes.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { atWiki, draft, tellingPage, wiki } from './try-wiki.ts';
import { COOKIE, WIKI } from './wiki-server.ts';

const shell = page('<div id=root></div>');

describe('trying a site that nobody knows', () => {
  it('saves it, learns what tells signed in from signed out, and ends the session for real', async () => {
    const { token, tryIt, whys, world } = atWiki({ answers: tellingPage });
    const { reply, run, tried, worker } = await tryIt();
    expect(whys().slice(0, 4)).toEqual(['learn /', 'learn /', 'learn /', 'control-probe /']);
    expect([reply.result, inShort(reply.outcome), world.server.isAlive(token)]).toEqual([
      'run-ended',
      'signed-out refused',
      false,
    ]);
    expect(tried).toEqual({
      siteId: wiki.siteId,
      toldBy: 'page',
      replaySafe: true,
      rotates: false,
      visitorCookies: [],
    });
    expect(run).toMatchObject({ control: 'yes', phase: 'ended' });
    expect(await world.disk.get('own-sites')).toMatchObject({
      data: [
        {
          definition: {
            source: { kind: 'own', tried: 'yes' },
            replaySafe: true,
            probe: { url: `${WIKI}/`, judges: ['wiki_sid'] },
          },
        },
      ],
    });
    expect((await worker.sent.list()).filter(({ why }) => why === 'learn')).toMatchObject([
      { address: `${WIKI}/`, storeId: '0', way: 'background' },
      {},
      {},
    ]);
  });

  it('asks nobody before the press, and a visitor look carries no cookie', async () => {
    const { tryIt, token, world } = atWiki({ answers: tellingPage });
    expect(world.server.arrivals).toEqual([]);
    await tryIt();
    expect(world.server.arrivals.slice(0, 3).map((arrival) => arrival.token)).toEqual([token, null, token]);
  });

  it('tries nothing where nobody is signed in any more, and leaves no result of a sign-out', async () => {
    const { tryIt, world } = atWiki({ answers: tellingPage });
    world.jar.drop(() => true);
    const { reply, run } = await tryIt();
    expect([reply.result, reply.ok && reply.outcome, run]).toEqual(['nothing-to-do', null, null]);
    expect(world.server.arrivals).toEqual([]);
    expect(await world.disk.get('own-sites')).toMatchObject({
      data: [{ definition: { source: { kind: 'own', tried: 'no' } } }],
    });
  });

  it('learns from an endpoint that the page itself asks, where the page is the same shell for all', async () => {
    const answers = {
      '/': () => shell,
      '/api/me': ({ works }: { works: boolean }) => json(200, { user: works ? { name: 'Alice' } : null }),
      '/api/config': () => json(200, { theme: 'dark' }),
    };
    const { tryIt, whys } = atWiki({ answers }, ['/api/config', '/api/me', '/api/logout', '/app.js']);
    const { reply, tried } = await tryIt();
    expect([inShort(reply.outcome), tried?.toldBy]).toEqual(['signed-out refused', 'json']);
    expect(new Set(whys().filter((why) => why.startsWith('learn')))).toEqual(new Set(['learn /api/me']));
  });

  it('waits for the grace time of a server before it says what became of the old sign-in', async () => {
    const { token, tryIt, world } = atWiki({ answers: tellingPage, graceMs: 10 * SECOND });
    expect(inShort((await tryIt()).reply.outcome)).toBe('signed-out refused');
    expect(world.server.isAlive(token)).toBe(false);
  });

  it('says where the old sign-in still works', async () => {
    const { token, tryIt, world } = atWiki({ answers: tellingPage, onSignOut: 'keeps-session' });
    expect(inShort((await tryIt()).reply.outcome)).toBe('removed-here-only still-works');
    expect(world.server.isAlive(token)).toBe(true);
  });

  it('never tries a credential again that changed while the site was asked', async () => {
    const { tryIt, world } = atWiki({ answers: tellingPage });
    let count = 0;
    world.server.beforeAnswer = ({ why }) => {
      count += 1;
      if (why === 'learn') world.server.signIn('wiki', { token: `0f1e2d3c4b5a6978-next-${count}` });
    };
    const { tried } = await tryIt();
    expect(tried).toMatchObject({ toldBy: 'page', replaySafe: false });
  });

  it('says where nothing was there to try', async () => {
    const { tryIt, world } = atWiki({ answers: tellingPage });
    world.jar.drop(() => true);
    const { reply } = await tryIt();
    expect(inShort(reply.outcome)).not.toMatch(/^signed-out/);
    expect(world.server.arrivals).toEqual([]);
  });

  it('refuses a site that is known, and sends nothing', async () => {
    const { tryIt, world } = atWiki({ answers: tellingPage });
    const { reply } = await tryIt({
      origin: 'https://claude.ai',
      registrableDomain: 'claude.ai',
      cookies: [],
      way: null,
    });
    expect(reply).toMatchObject({ result: 'not-saved', extra: { kind: 'site-refused' } });
    expect(world.server.arrivals).toEqual([]);
  });

  it('sends nothing to a site without encryption', async () => {
    const { tryIt, world } = atWiki({ answers: tellingPage });
    const { reply } = await tryIt({ origin: 'http://wiki.example.org', way: null });
    expect(reply.result).toBe('run-waiting');
    expect(world.server.arrivals).toEqual([]);
  });
});

describe('after a try', () => {
  /** Something is written into the jar a second after the site was asked for the last time. */
  async function tryThen(write: (world: ReturnType<typeof atWiki>['world']) => void) {
    const { tryIt, world } = atWiki({ answers: tellingPage });
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'deciding-probe') world.clock.after(SECOND, () => write(world));
    };
    return tryIt();
  }

  it('it is known which cookies the site gives to visitors too', async () => {
    const { tried, worker } = await tryThen(({ jar }) => jar.put(cookie(COOKIE), 'f9e8d7c6b5a49382-visitor'));
    expect(tried?.visitorCookies).toEqual(['wiki_sid']);
    const shown = async () => (await getOverview(worker)).sessions.map(({ refused, sign }) => ({ refused, sign }));
    expect(await shown()).toEqual([{ refused: true, sign: 'may-be' }]);
    // Written again, it may be a sign-in under the same id.
    await worker.app.onCookie(cookie(COOKIE), 'set');
    expect(await shown()).toEqual([{ refused: false, sign: 'may-be' }]);
  });

  it('a sign-in that comes back unasked is not taken for a visitor', async () => {
    const { tried } = await tryThen(({ server }) => void server.signIn('wiki'));
    expect(tried?.visitorCookies).toEqual([]);
  });

  it('nothing is learned where the site does not say whether somebody is signed in', async () => {
    const { tryIt, world } = atWiki({
      answers: {
        '/': (asked) => (isBusy ? json(429, { error: 'slow_down' }) : (tellingPage['/']?.(asked) ?? json(404, {}))),
      },
    });
    let isBusy = false;
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'deciding-probe') return;
      world.clock.after(SECOND, () => {
        world.server.signIn('wiki');
        isBusy = true;
      });
    };
    expect((await tryIt()).tried?.visitorCookies).toEqual([]);
  });

  it('the next sign-in ends like that of any other site', async () => {
    const { tryIt, world, token } = atWiki({ answers: tellingPage });
    const { worker } = await tryIt();
    const next = world.server.signIn('wiki');
    const again = await signOut(worker, wiki);
    expect([inShort(again.outcome), world.server.isAlive(token), world.server.isAlive(next)]).toEqual([
      'signed-out refused',
      false,
      false,
    ]);
  });

  it('an overview lists it like any other site', async () => {
    const { tryIt } = atWiki({ answers: tellingPage });
    const { worker } = await tryIt();
    expect((await getOverview(worker)).sites.map(({ id }) => id)).toContain(wiki.siteId);
    expect(draft.name).toBe('Company wiki');
  });
});
