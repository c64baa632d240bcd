import { expect, it } from 'vitest';
import { cookie } from '../../fakes/samples/cookie.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { atWiki } from './try-wiki.ts';
import { COOKIE, WIKI } from './wiki-server.ts';

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
