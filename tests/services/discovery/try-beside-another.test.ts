import { describe, expect, it } from 'vitest';
import { cookie } from '../../fakes/samples/cookie.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { atWiki } from './try-wiki.ts';
import { COOKIE, WIKI, type WikiTraps } from './wiki-server.ts';

it('learns from the tab that is sent the sign-in, where another application of the host has a tab before it', async () => {
  const { tabId, token, tryIt, whys, world } = atWiki(
    {
      answers: {
        '/app/api/me': ({ works }) =>
          works ? json(200, { user: { email: 'ada@example.test' } }) : json(401, { error: { code: 'signed-out' } }),
      },
    },
    ['/api/me'],
  );
  const { jar, pageLooks, tabs } = world;
  jar.drop(() => true);
  jar.put(cookie({ ...COOKIE, path: '/app' }), token);
  const first = pageLooks.pages.get(tabId);
  if (first === undefined) throw new Error('No page');
  const own = tabs.show(`${WIKI}/app/`, '0');
  pageLooks.pages.set(own.tabId, { ...first, path: '/app/', asked: ['/app/api/me'] });
  const cookies = [{ name: COOKIE.name, host: COOKIE.domain, paths: ['/app'] }];
  expect((await tryIt({ cookies })).tried?.toldBy).toBe('json');
  expect(whys().filter((one) => one === 'learn /api/me')).toEqual([]);
});

describe('a site for the whole host beside another application at a path of it', () => {
  const me: WikiTraps['answers'][string] = ({ works }) =>
    works ? json(200, { user: { email: 'ada@example.test' } }) : json(401, { error: { code: 'signed-out' } });

  function atBoth(ownPage: 'open' | 'closed') {
    const { tabId, token, tryIt, whys, world } = atWiki({ answers: { '/api/me': me, '/b/api/me': me } });
    const { jar, pageLooks, tabs } = world;
    const blank = pageLooks.pages.get(tabId);
    if (blank === undefined) throw new Error('No page');
    tabs.drop(tabId);
    pageLooks.pages.set(tabs.show(`${WIKI}/b/`, '0').tabId, { ...blank, path: '/b/', asked: ['/b/api/me'] });
    jar.put(cookie({ ...COOKIE, path: '/b' }), token);
    if (ownPage === 'open') {
      const own = tabs.show(`${WIKI}/`, '0');
      pageLooks.pages.set(own.tabId, { ...blank, asked: ['/b/api/me', '/api/me'] });
    }
    const cookies = [{ name: COOKIE.name, host: COOKIE.domain, paths: ['/'] }];
    return { tryIt: () => tryIt({ cookies }), whys };
  }

  it.each(['open', 'closed'] as const)(
    'asks nothing of the other, whose page stands first and is sent its sign-in too; its own page is %s',
    async (ownPage) => {
      const { tryIt, whys } = atBoth(ownPage);
      expect((await tryIt()).tried?.toldBy).toBe(null);
      expect(whys().filter((one) => one.endsWith(' /b/api/me'))).toEqual([]);
    },
  );
});
