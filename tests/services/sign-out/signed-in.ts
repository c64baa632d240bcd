import { createWorld, refOf } from '../../fakes/fake-world.ts';

export const session = refOf('claude');
export function signedIn(withTab = false) {
  const world = createWorld();
  const token = world.server.signIn('claude');
  if (withTab) world.tabs.show('https://claude.ai/new', '0');
  const whys = () => world.server.arrivals.map(({ why, way }) => `${why} ${way}`);
  const sentOuts = () => world.server.arrivals.filter(({ why }) => why === 'sign-out').map(({ way }) => way);
  return { world, token, whys, sentOuts, authIsThere: () => world.jar.names('0').includes('sessionKey') };
}
