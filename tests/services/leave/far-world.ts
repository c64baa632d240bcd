import { otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

export const town = refOf(otherSiteId('town.example'));
export const value = (letter: string) => `${letter}0123456789abcdef`;
/** A browser that may look at every site, with two sites without a definition. */
export function createFarWorld() {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  const put = (domain: string, name: string, letter = 'a', change = {}) =>
    world.jar.put(cookie({ name, domain, hostOnly: true, ...change }), value(letter));
  put('town.example', 'session');
  put('town.example', 'lang', 'b', { httpOnly: false, looksRandom: false });
  put('www.town.example', 'inbox');
  put('shop.example', 'connect.sid');
  return { ...world, put };
}
