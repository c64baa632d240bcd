import { expect, it } from 'vitest';
import { readLook } from '../../../utils/browser/tabs/read-look.ts';
import { findControl } from '../../../utils/core/discovery/find-control.ts';
import { findSignOutWays } from '../../../utils/core/discovery/find-sign-out-ways.ts';
import { SITE } from './page-of.ts';

/** A page that holds one link, as the page's process tells it. */
function lookAt(name: string, path: string, queryWord: string, more = {}) {
  const href = { origin: SITE, path, hasQuery: true, queryWord, hash: '', ...more };
  const rest = { testId: null, id: null, classes: [], place: 'a:1', form: null, isLikely: true };
  const flags = { opensMenu: false, inDialog: false, insideContent: false, isScripted: false };
  const raw = JSON.stringify({ role: 'link', name, href, ...rest, ...flags });
  const controls = [{ index: 0, visible: true, raw }];
  const page = { mark: 'm', path: '/', saysSignOut: false, controls, forms: [], ids: [] };
  return readLook(SITE, page, { storage: [], asked: [] })?.snapshot ?? null;
}
const propose = (...link: Parameters<typeof lookAt>) => {
  const page = lookAt(...link);
  if (page === null) throw new Error('The look is not believed');
  return findSignOutWays(page).map(({ says }) => says);
};

it.each([
  ['Sign in', '/login', 'from=logout'],
  ['Sign in again', '/login', 'reason=logout'],
  ['Remove', '/members.php', 'then=logout'],
  ['Change password', '/password', 'next=logout'],
  ['Empty the basket', '/basket', 'return_to=logout'],
  ['Save', '/settings', 'redirectUrl=sign-out'],
])('what a query says of where one comes from, or goes next, is no way to sign out: %s at %s?%s', (...link) => {
  expect(propose(...link)).toEqual([]);
  expect(lookAt(...link)?.parts).toEqual([`link ${link[1]}`]);
});

it.each([
  ['Out', '/index.php', 'action=logout'],
  ['Out', '/index.php', 'route=account/logout'],
  ['Out', '/index.php', 'task=user.logout'],
])('what it says of what the address does is one: %s at %s?%s', (...link) => {
  expect(propose(...link)).toEqual(['Out']);
});

it('proposes and presses no link that names one account by its number: it signs out somebody else', () => {
  const theirs = ['Log out', '/administrator/index.php', 'task=logout', { namesAccount: true }] as const;
  expect(propose(...theirs)).toEqual([]);
  const [control] = lookAt(...theirs)?.controls ?? [];
  if (control === undefined) throw new Error('Nothing was seen');
  expect(findControl({ origin: SITE, controls: [control] }, control.mark)).toBeNull();
});
