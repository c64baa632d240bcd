import { describe, expect, it } from 'vitest';
import { cookie } from '../../fakes/samples/cookie.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { inShort } from '../run-to-end.ts';
import { atWiki, draft, ownPage, signInPage, wiki } from './try-wiki.ts';
import { COOKIE } from './wiki-server.ts';

const shell = '/api/me';

/** A wiki with a second cookie by which its pages sign in again. Its endpoint takes no notice of that one. */
function withRemembering(name: string, asked: readonly string[] = [shell]) {
  const site = atWiki(
    {
      answers: {
        [shell]: ({ works }) => json(200, { user: works ? { name: 'Alice' } : null }),
        '/': ({ works, cookieOf }) => (works || cookieOf(name) === 'remembered-1a2b3c4d5e6f' ? ownPage : signInPage),
      },
    },
    asked,
  );
  const remember = () => site.world.jar.put(cookie({ ...COOKIE, name }), 'remembered-1a2b3c4d5e6f');
  remember();
  const tryIt = () => site.tryIt({ cookies: [COOKIE.name, name].map((one) => ({ name: one, host: COOKIE.domain })) });
  return { ...site, remember, tryIt };
}

describe.each(['remember_me', 'stayLoggedIn', 'wiki_autologin'])(
  'a cookie %s, which an endpoint may ignore',
  (name) => {
    it('is not said to work no longer, because nothing told so', async () => {
      const { reply, tried } = await withRemembering(name).tryIt();
      expect(tried?.toldBy).toBe('json');
      expect(reply.outcome).toEqual({ kind: 'signed-out', oldSignIn: 'refused', untried: [name] });
    });

    it('is still asked to be ended where the other cookie has ended, and no more is said than is known', async () => {
      const { remember, token, tryIt, whys, world } = withRemembering(name);
      const { worker } = await tryIt();
      world.jar.put(cookie(COOKIE), token); // the site has ended this one
      remember();
      const before = whys().length;
      const { handlers } = worker.app;
      const { outcome } = await handlers['sign-out']({ type: 'sign-out', session: wiki, scope: 'this-browser' });
      expect(whys().slice(before)).toContain('sign-out /session/end');
      expect(inShort(outcome)).toBe('could-not-tell unclear-before');
      expect(world.jar.names('0')).toContain(name);
      const { sessions } = await getOverview(worker);
      expect(sessions.map(({ refused }) => refused)).toEqual([false]);
    });

    it('is part of what a page tells, which signs in by it', async () => {
      const { reply, tried } = await withRemembering(name, []).tryIt();
      expect(tried?.toldBy).toBe('page');
      expect(inShort(reply.outcome)).not.toMatch(/^signed-out/);
    });
  },
);

it('a cookie that lasts, beside one that goes with the browser, is one of those', async () => {
  const site = withRemembering('wiki_long');
  const token = site.world.jar.everything().find((one) => one.cookie.name === COOKIE.name)?.value ?? '';
  site.world.jar.put(cookie({ ...COOKIE, expiresAt: null }), token);
  expect((await site.tryIt()).reply.outcome).toMatchObject({ untried: ['wiki_long'] });
});

it('a cookie of that name that is the whole sign-in is judged like any other', async () => {
  const { tryIt } = atWiki({ answers: { [shell]: ({ works }) => json(200, { user: works ? { name: 'A' } : null }) } }, [
    shell,
  ]);
  expect(draft.cookies).toHaveLength(1);
  expect((await tryIt()).reply.outcome).toEqual({ kind: 'signed-out', oldSignIn: 'refused', untried: [] });
});
