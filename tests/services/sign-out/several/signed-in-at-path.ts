import type { Cookie } from '../../../../utils/core/cookies/cookie.ts';
import type { SiteDefinition } from '../../../../utils/core/sites/site.ts';
import { claude } from '../../../../utils/sites/claude.ts';
import { createWorld } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';

/** What another application of the host has in a cookie of the same name. */
export const twinValue = 'twin-0123456789abcdef';

/** Whether the old sign-in may be tried once more. */
export const replays = [true, false];

/** A site whose own cookie stands at one path of its host. It is asked at /api/account. */
const siteAt = (path: string, replaySafe: boolean, change: Partial<SiteDefinition>): SiteDefinition => ({
  ...claude,
  replaySafe,
  ...change,
  authCookies: claude.authCookies.map((auth) => ({ ...auth, paths: [path] })),
});

export function signedInAt(path: string, replaySafe: boolean, change: Partial<SiteDefinition> = {}) {
  const world = createWorld({ sites: [siteAt(path, replaySafe, change)] });
  const token = world.server.signIn('claude');
  world.jar.drop(({ cookie: { name } }) => name === 'sessionKey');
  world.jar.put(cookie({ path }), token);
  const put = (change: Partial<Cookie>, value: string) => world.jar.put(cookie(change), value);
  const paths = () =>
    world.jar
      .everything()
      .filter(({ cookie: { name } }) => name === 'sessionKey')
      .map(({ cookie: { path } }) => path)
      .sort();
  return { world, token, put, paths };
}
