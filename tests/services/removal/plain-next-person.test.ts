import { expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { remove } from './press-removal.ts';

it('a removal leaves the sign-in alone that was made meanwhile, where one of its cookies is short and plain', async () => {
  const authCookies = [...claude.authCookies, { name: 'logged_in', hosts: ['claude.ai'], match: 'exact' as const }];
  const world = createWorld({ sites: [{ ...claude, authCookies }] });
  const flag = () => world.jar.put(cookie({ name: 'logged_in' }), 'yes');
  const { remove: really } = world.siteData;
  const next: string[] = [];
  world.siteData.remove = async (...site) => {
    await really.call(world.siteData, ...site);
    if (next.length === 0) next.push(world.server.signIn('claude'));
    flag();
  };
  world.server.signIn('claude');
  flag();
  await remove(world);
  expect(world.jar.everything().find(({ cookie: { name } }) => name === 'sessionKey')?.value).toBe(next[0]);
});
