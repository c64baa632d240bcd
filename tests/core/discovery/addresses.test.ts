import { describe, expect, it } from 'vitest';
import { isRandomLooking, maskKey, maskPath } from '../../../utils/core/discovery/mask-path.ts';
import { endsMoreByAddress, saysSignOutByAddress } from '../../../utils/core/discovery/sign-out-address.ts';

describe('an address that signs out', () => {
  it.each([
    ...[
      '/logout',
      '/log-out',
      '/signout',
      '/sign_out',
      '/users/sign_out',
      '/Account/LogOff',
      '/user/logout/',
      '/logout.php',
    ],
    ...[
      '/auth/logout.do',
      '/wiki/Special:UserLogout',
      '/sessions/destroy',
      '/session/delete',
      '/doLogout',
      '/oauth2/sign_out',
    ],
    ...[
      '/cerrar-sesion',
      '/d%C3%A9connexion',
      '/abmelden',
      '/wyloguj',
      '/uitloggen',
      '/esci',
      '/sair',
      '/connect/endsession',
    ],
    ...[
      'action=logout',
      'do=logout',
      'mode=logout',
      'logout=yes',
      'title=Special:UserLogout',
      'btnLogout',
      'signOutLink',
    ],
    ...[
      '/blog/wp-login.php/logout',
      '/docs/logout',
      'icon-sign-out',
      'fa-sign-out',
      'user_logout',
      'nav-logout-button',
    ],
  ])('is known: %s', (address) => {
    expect(saysSignOutByAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '/blog/outlook',
      '/catalogout',
      '/login',
      '/logged-out',
      '/signed_out',
      '/logout/success',
      '/logout-all',
      '/signoutall',
    ],
    ...[
      '/help/logout',
      '/account/delete',
      '/sessions',
      '/session',
      '/deletion',
      '/%E0%A4',
      'layout',
      'checkout',
      'blog-outro',
    ],
    ...['/logout-everywhere', '/logout/other-devices'],
  ])('is none of these: %s', (address) => {
    expect(saysSignOutByAddress(address)).toBe(false);
  });

  it.each([
    ['/account/delete', true],
    ['/delete-account', true],
    ['/users/deactivate', true],
    ['/logout_all', true],
    ['deleteAccount', true],
    ['/logout', false],
    ['/help/logout', false],
    ['/logged-out', false],
    ['/sessions/delete', false],
  ])('ends more than this session: %s', (address, more) => {
    expect(endsMoreByAddress(address)).toBe(more);
  });
});

describe('a path that is kept', () => {
  it.each([
    ['/users/sign_out', '/users/sign_out'],
    ['/u/3f2a9c81b7d64e55/logout', '/u/*/logout'],
    ['/session/48291', '/session/*'],
    ['/api/v2/me', '/api/v2/me'],
    ['/logout/eyJhbGciOiJIUzI1NiJ9', '/logout/*'],
    ['/ada@mail.example/out', '/*/out'],
    ['/9b2d1f30-11aa-4c2e-8f00-123456789abc', '/*'],
    ['/dashboard/project-settings/members', '/dashboard/project-settings/members'],
  ])('holds nothing that looks random: %s', (path, kept) => {
    expect(maskPath(path)).toBe(kept);
  });

  it.each([
    ['/users/anna.schmidt/logout', '/users/*/logout'],
    ['/u/anna', '/u/*'],
    ['/profile/Anna_Schmidt', '/profile/*'],
    ['/~anna/mail', '/*/mail'],
    ['/api/members/anna-schmidt/session', '/api/members/*/session'],
    ['/users/müller/logout', '/users/*/logout'],
    ['/users/sign_out', '/users/sign_out'],
    ['/accounts/logout/', '/accounts/logout/'],
    ['/user/me', '/user/me'],
    ['/account/LogOff', '/account/LogOff'],
    ['/users/session/end.php', '/users/session/end.php'],
    ['/profile/edit-settings', '/profile/edit-settings'],
    ['/member/index2.php', '/member/index2.php'],
    ['/shop/anna', '/shop/anna'],
  ])('%s is kept as %s, for a name may stand behind a word for a person', (path, kept) => {
    expect(maskPath(path)).toBe(kept);
  });

  it('has an end', () => {
    expect(maskPath(`/${'ab/'.repeat(200)}`).length).toBe(200);
  });

  it.each([
    ['access_token', 'access_token'],
    ['oidc.user:https://id.example:wiki', 'oidc.user:https://id.example:wiki'],
    ['CognitoIdentityServiceProvider.4k2.ada@mail.example.idToken', 'CognitoIdentityServiceProvider.*.idToken'],
    ['CognitoIdentityServiceProvider.4k2.ada.idToken', 'CognitoIdentityServiceProvider.*.idToken'],
    ['firebase:authUser:AIzaSyB3x9k2LmQ8w7:[DEFAULT]', 'firebase:authUser:*:[DEFAULT]'],
    ['user:ada.king@mail.example', 'user:*'],
    ['auth:ada@mail.example:token', 'auth:*:token'],
    ['ada.king@mail.example', '*'],
    ['ada%40mail.example|token', '*|token'],
    ['session.4829173', 'session.*'],
  ])('nor does the name of a key of web storage: %s', (key, kept) => {
    expect(maskKey(key)).toBe(kept);
  });

  it.each([
    ['csrf_token', false],
    ['authenticity_token', false],
    ['q8Zt0vKx7LmN3pRs5w', true],
    ['field_9f8e7d6c5b4a', true],
  ])('and so do names of fields: %s', (name, random) => {
    expect(isRandomLooking(name)).toBe(random);
  });
});
