import type { RemovalWish } from '../../../utils/core/removal/removal.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { refOf, type World } from '../../fakes/fake-world.ts';

export const session = refOf('claude');
export const trusting: SiteDefinition = { ...claude, trustedDeviceCookies: ['trusted_device'] };
export const news = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };
export const remove = (world: World, ref = session, wish: Partial<RemovalWish> = {}) =>
  world.start().app.handlers['remove-data']({
    type: 'remove-data',
    session: ref,
    allStores: false,
    trustedDevice: false,
    ...wish,
  });
export const plan = async (world: World, ref = session) =>
  (await world.start().app.handlers['plan-removal']({ type: 'plan-removal', session: ref })).extra;
