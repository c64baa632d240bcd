import { describe, expect, it } from 'vitest';
import type { WatchedRequest } from '../../../utils/core/watching/sign-out-watch.ts';
import { requested } from '../../core/watching/watched.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { atWiki, tellingPage, wiki } from './try-wiki.ts';
import { COOKIE, WIKI, type WikiTraps } from './wiki-server.ts';

const mark = {
  role: 'button',
  name: 'Log out',
  testId: null,
  id: 'out',
  classes: [],
  path: null,
  place: 'button:1',
} as const;
const press = { kind: 'press', scope: 'this-browser', url: `${WIKI}/`, steps: [mark], grade: 'B' } as const;
const request = {
  kind: 'http',
  scope: 'this-browser',
  method: 'POST',
  url: `${WIKI}/session/end`,
  body: null,
  contentType: null,
  csrf: null,
  bearer: null,
  grade: 'C',
} as const;
const word = (literal: string) => ({ body: 'form', fields: [{ name: 'action', literal, cookie: null }] }) as const;

/** A wiki whose button sends this request, which ends the session and clears the cookie. */
function withButton(sent: Partial<WatchedRequest> = {}, answers: WikiTraps['answers'] = tellingPage) {
  const at = atWiki({ answers });
  const { world } = at;
  let token = at.token;
  world.tabs.onPress = () => {
    world.watching.send(requested({ origin: WIKI, path: '/session/end', at: world.clock.now(), ...sent }));
    world.server.end(token);
    world.jar.drop(({ cookie: { name } }) => name === COOKIE.name);
    return 'pressed';
  };
  const posts = () =>
    world.server.arrivals.filter(({ why }) => why === 'sign-out').map(({ url, way }) => `${way} ${url}`);
  return {
    ...at,
    posts,
    async wayOf() {
      const worker = world.start();
      await worker.app.ready({ type: 'get-overview' });
      const { extra } = await worker.app.handlers['read-site-draft']({ type: 'read-site-draft', siteId: wiki.siteId });
      return extra?.kind === 'site-draft' ? [extra.draft.way, ...extra.draft.otherWays] : [];
    },
    signInAgain: () => (token = world.server.signIn('wiki')),
    isAlive: () => world.server.isAlive(token),
  };
}

describe('a press that was tried and proved', () => {
  it('teaches the request that left with it, which stands in front', async () => {
    const { tryIt, wayOf, world } = withButton();
    expect(inShort((await tryIt({ way: press })).reply.outcome)).toBe('signed-out refused');
    expect(await wayOf()).toMatchObject([request, press]);
    expect(world.watching.isListening()).toBe(false);
  });

  it('needs no tab from then on', async () => {
    const { isAlive, posts, signInAgain, tabId, tryIt, world } = withButton();
    const { worker } = await tryIt({ way: press });
    signInAgain();
    world.tabs.drop(tabId);
    const pressed = world.tabs.presses.length;
    const { outcome } = await signOut(worker, wiki);
    expect([inShort(outcome), isAlive()]).toEqual(['signed-out refused', false]);
    expect([posts(), world.tabs.presses.length]).toEqual([[`background ${WIKI}/session/end`], pressed]);
  });

  it('stays known when the site is tried again', async () => {
    const { signInAgain, tryIt, wayOf } = withButton();
    const { worker } = await tryIt({ way: press });
    signInAgain();
    const { extra } = await worker.app.handlers['read-site-draft']({ type: 'read-site-draft', siteId: wiki.siteId });
    if (extra?.kind !== 'site-draft') throw new Error('No draft');
    await tryIt(extra.draft);
    expect(await wayOf()).toMatchObject([request, press]);
  });

  it.each<[string, Partial<WatchedRequest>, WikiTraps['answers']]>([
    ['had a word that nobody was shown', word('logout'), tellingPage],
    ['had a header that we cannot send', { headers: [{ name: 'X-Device', cookie: null }] }, tellingPage],
    [
      'had a token that only an open page tells',
      { body: 'form', fields: [{ name: 'token', literal: null, cookie: null }] },
      tellingPage,
    ],
    ['had a query', { hasQuery: true }, tellingPage],
    ['says nothing of signing out', { path: '/api/beat' }, tellingPage],
    ['went to another site', { origin: 'https://id.example' }, tellingPage],
    ['cannot be judged, for nothing tells who is signed in', {}, {}],
  ])('teaches no request that %s', async (_what, sent, answers) => {
    const { tryIt, wayOf } = withButton(sent, answers);
    await tryIt({ way: press });
    expect(await wayOf()).toMatchObject([press]);
  });
});

describe('a learned request that ends nothing when we send it', () => {
  it('is judged like any other, and the press follows', async () => {
    const { isAlive, posts, signInAgain, tryIt, world } = withButton({ path: '/logout' });
    const { worker } = await tryIt({ way: press });
    signInAgain();
    const pressed = world.tabs.presses.length;
    const { outcome, attempts } = await signOut(worker, wiki);
    expect([inShort(outcome), isAlive()]).toEqual(['signed-out refused', false]);
    expect(posts()).toEqual([`page ${WIKI}/logout`]);
    expect([attempts.map(({ way }) => way), world.tabs.presses.length]).toEqual([['page', 'press'], pressed + 1]);
  });

  it('is forgotten where a try shows it', async () => {
    const { signInAgain, tryIt, wayOf } = withButton({ path: '/logout' });
    await tryIt({ way: press });
    signInAgain();
    await tryIt({ way: { ...request, url: `${WIKI}/logout` }, otherWays: [press] });
    // The press teaches it anew: what left is all that was seen.
    expect((await wayOf()).at(-1)).toMatchObject(press);
  });
});
