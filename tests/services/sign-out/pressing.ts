import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';
import type { SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { markOf, pageOf } from '../../core/discovery/page-of.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { signedIn } from './signed-in-at.ts';

export const session = refOf('claude');
export const ORIGIN = 'https://claude.ai';
export const opener = markOf({ name: 'Account', place: 'header:1>button:1' });
export const item = markOf({ name: 'Log out', role: 'menuitem', place: 'ul:1>li:3' });

export const way = (...steps: readonly ControlMark[]): SignOutMethod => ({
  kind: 'press',
  scope: 'this-browser',
  url: `${ORIGIN}/home`,
  steps,
  grade: 'B',
});

/** A sign-in at a site that is signed out of by these presses; its server hears the last one. */
export function pressing(signOutBy: SiteDefinition['signOut'] = [way(opener, item)]) {
  const { world, token } = signedIn({ ...claude, signOut: signOutBy });
  world.tabs.onPress = (_tabId, mark) => {
    if (mark.name === item.name) world.server.end(token);
    return 'pressed';
  };
  const pressed = () => world.tabs.presses.map(({ mark }) => mark.name);
  return { world, token, pressed };
}

/** An open tab whose page was looked at. */
export function openTab(
  { world }: ReturnType<typeof pressing>,
  path: string,
  unsent: boolean | 'unknown' = false,
): number {
  const { tabId } = world.tabs.show(ORIGIN + path, '0', { unsent });
  world.pageLooks.pages.set(tabId, pageOf([], { origin: ORIGIN, path }));
  return tabId;
}
