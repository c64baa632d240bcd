import { describe, expect, it } from 'vitest';
import { findSignOutWays } from '../../../utils/core/discovery/find-sign-out-ways.ts';
import type { ControlSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import { controlOf, formOf, linkOf, pageOf, SITE } from './page-of.ts';

const ways = (...controls: readonly ControlSeen[]) => findSignOutWays(pageOf(controls));
const first = (...controls: readonly ControlSeen[]) => ways(...controls)[0];
const said = (...controls: readonly ControlSeen[]) => ways(...controls).map(({ says }) => says);
const button = (name: string, change: Parameters<typeof controlOf>[0] = {}) =>
  controlOf({ ...change, mark: { name, ...change.mark } });
const navigate = (path: string) => ({ kind: 'navigate', url: SITE + path, userMustConfirm: false });

describe('a way to sign out', () => {
  it('visits a plain link whose address says so', () => {
    expect(first(linkOf('Log out', '/users/sign_out'))).toMatchObject({
      method: navigate('/users/sign_out'),
      says: 'Log out',
      reason: 'address',
      chosen: true,
    });
  });

  it('visits a link of such an address also where it stands hidden, or has no words', () => {
    expect(first(linkOf(null, '/logout', { visible: false }))?.method).toMatchObject(navigate('/logout'));
  });

  it.each([
    ['has a query', { href: { origin: SITE, path: '/logout', hasQuery: true, queryWord: null, hash: '' } }],
    [
      'says so in its query',
      { href: { origin: SITE, path: '/x', hasQuery: true, queryWord: 'action=logout', hash: '' } },
    ],
    [
      'leads within the page',
      { href: { origin: SITE, path: '/home', hasQuery: false, queryWord: null, hash: '#out' } },
    ],
    ['is followed by a script', { isScripted: true }],
    [
      'has a path of its own for each person',
      { href: { origin: SITE, path: '/*/logout', hasQuery: false, queryWord: null, hash: '' } },
    ],
  ])('presses a link that %s', (_what, change) => {
    expect(first(linkOf('Log out', '/logout', change))?.method).toMatchObject({
      kind: 'press',
      url: `${SITE}/home`,
      steps: [{ role: 'link', name: 'Log out' }],
    });
  });

  it('presses a link whose words say so, whatever its address', () => {
    expect(first(linkOf('Sign out', '/x'))).toMatchObject({ method: { kind: 'press' }, reason: 'words' });
  });

  it('presses the button of a form', () => {
    expect(first(formOf('Abmelden', '/logout'))).toMatchObject({
      method: { kind: 'press', steps: [{ name: 'Abmelden', path: '/logout' }] },
      reason: 'form',
    });
  });

  it('is begun at the front page where the path of the page is somebody’s own', () => {
    const [way] = findSignOutWays(pageOf([button('Log out')], { path: '/u/*' }));
    expect(way?.method).toMatchObject({ url: `${SITE}/` });
  });

  it.each([
    ['a word of its class', { classes: ['icon-logout'] }],
    ['its id', { id: 'logout-button' }],
    ['its test id', { testId: 'sign-out' }],
  ])('is known by %s where it has no name', (_what, mark) => {
    expect(first(controlOf({ mark }))?.method).toMatchObject({ kind: 'press', steps: [mark] });
  });

  it('opens the menu of a hidden item first, where one stands beside it', () => {
    const opener = button('Account', { opensMenu: true, mark: { place: 'header:1>div:2>button:1' } });
    const other = button('Help', { opensMenu: true, mark: { place: 'footer:1>button:1' } });
    const item = button('Log out', { visible: false, mark: { role: 'menuitem', place: 'header:1>div:2>ul:1>li:3' } });
    expect(first(other, opener, item)?.method).toMatchObject({ steps: [{ name: 'Account' }, { name: 'Log out' }] });
    expect(first(item)?.method).toMatchObject({ steps: [{ name: 'Log out' }] });
  });

  it('may stand behind a menu: the account’s before any other, and after all that says so itself', () => {
    const hamburger = button('Menu', { opensMenu: true, mark: { place: 'nav:1>button:1' } });
    const avatar = button('Ada Lovelace', {
      opensMenu: true,
      mark: { classes: ['user-avatar'], place: 'nav:1>div:1' },
    });
    expect(ways(hamburger, avatar).map(({ reason, says }) => [reason, says])).toEqual([
      ['menu', 'Ada Lovelace'],
      ['menu', 'Menu'],
    ]);
    expect(said(hamburger, avatar, button('Exit'))[0]).toBe('Exit');
  });

  it('keeps no name that may be a person’s', () => {
    const avatar = button('Ada Lovelace', { opensMenu: true, mark: { classes: ['avatar'] } });
    expect(first(avatar)?.method).toMatchObject({ steps: [{ name: null, classes: ['avatar'] }] });
    expect(first(button('Log out Ada'))?.method).toMatchObject({ steps: [{ name: null }] });
  });

  it('is proposed one time where the page has it twice', () => {
    expect(ways(linkOf('Log out', '/logout'), linkOf('Log out', '/logout', { visible: false }))).toHaveLength(1);
  });

  it('is taken where both its words and its address say so, before one of them alone', () => {
    expect(
      said(
        button('Exit'),
        linkOf('Account', '/logout'),
        linkOf('Leave us', '/x', { mark: { id: 'logout' } }),
        linkOf('Log out', '/signout'),
      ),
    ).toEqual(['Log out', 'Account', 'Leave us', 'Exit']);
  });

  it('is rather what can be seen than the same in a dialog that is not open', () => {
    const inDialog = button('Log out', { inDialog: true, visible: false, mark: { place: 'dialog:1>button:1' } });
    expect(first(inDialog, button('Log out', { mark: { place: 'nav:1>button:1' } }))?.method).toMatchObject({
      steps: [{ place: 'nav:1>button:1' }],
    });
  });

  it('is none where nothing says so', () => {
    expect(ways(linkOf('Settings', '/settings'), button('Save'), formOf('Sign in', '/login'))).toEqual([]);
  });

  it('is at most one of six', () => {
    const many = Array.from({ length: 20 }, (_, at) => button('Log out', { mark: { place: `p:${at}` } }));
    expect(ways(...many)).toHaveLength(6);
  });
});

describe('bait', () => {
  const elsewhere = { hasQuery: false, queryWord: null, hash: '' };
  const form = { method: 'POST', path: '/logout', fields: [], hasPassword: false };
  it.each([
    [
      'a link to another site',
      linkOf('Log out', '/logout', { href: { origin: 'https://evil.example', path: '/logout', ...elsewhere } }),
    ],
    [
      'a link to another host of the domain',
      linkOf('Log out', '/logout', { href: { origin: 'https://sso.wiki.example', path: '/logout', ...elsewhere } }),
    ],
    [
      'the same host without encryption',
      linkOf('Log out', '/logout', { href: { origin: 'http://wiki.example', path: '/logout', ...elsewhere } }),
    ],
    ['a script as an address', linkOf('Log out', '', { href: { origin: 'javascript:', path: '', ...elsewhere } })],
    ['a form to another site', formOf('Log out', '/logout', { form: { ...form, origin: 'https://evil.example' } })],
    [
      'a form that asks for the password',
      formOf('Log out', '/logout', { form: { ...form, origin: SITE, hasPassword: true } }),
    ],
    ['a link in an article or a comment', linkOf('Log out', '/logout', { insideContent: true })],
    ['a button that somebody wrote', button('Log out', { insideContent: true })],
    ['the end of the account', button('Log out and delete account')],
    ['the end of the account, by its address', formOf('Log out', '/account/delete')],
    ['the end of the account, by its id', button('Log out', { mark: { id: 'delete-account' } })],
    ['all devices', button('Sign out of all devices')],
    ['all devices, by its address', linkOf('Log out', '/logout-all')],
    ['other sessions', linkOf('Log out other sessions', '/sessions/logout')],
    ['a menu in a comment', button('Account', { opensMenu: true, insideContent: true })],
  ])('is never proposed: %s', (_what, control) => {
    expect(ways(control)).toEqual([]);
    expect(said(control, linkOf('Log out', '/signout'))).toEqual(['Log out']);
  });
});
