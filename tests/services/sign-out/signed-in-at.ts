import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { requiredSites } from '../../fakes/samples/required-sites.ts';

/**
 * A browser with a sign-in at Claude, whose definition may be another one; `asked`: addresses of the sign-out requests.
 */
export function signedIn(site: SiteDefinition = claude, withTab = false) {
  const world = createWorld({ sites: requiredSites.map((one) => (one.id === site.id ? site : one)) });
  const token = world.server.signIn('claude');
  if (withTab) world.tabs.show('https://claude.ai/new', '0');
  const whys = () => world.server.arrivals.map(({ why, way }) => `${why} ${way}`);
  const asked = () => world.server.arrivals.filter(({ why }) => why === 'sign-out').map(({ url }) => url);
  return { world, token, whys, asked };
}
