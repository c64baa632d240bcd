import { describe, expect, it } from 'vitest';
import type { PageSnapshot } from '../../../../utils/core/discovery/page-snapshot.ts';
import { listProbeAddresses } from '../../../../utils/core/discovery/probe/list-addresses.ts';

const origin = 'https://wiki.example.org';
const page: PageSnapshot = {
  origin,
  path: '/start',
  controls: [],
  storage: [],
  asked: [],
  parts: [],
  saysSignOut: false,
};
const list = (change: Partial<PageSnapshot>) =>
  listProbeAddresses(origin, { ...page, ...change }).map((url) => url.slice(origin.length));

describe('the addresses that are asked to learn how a site tells who is signed in', () => {
  it('are what the page asked for data, those of a person first, then the page and the front page', () => {
    expect(list({ asked: ['/api/news', '/api/users/me'] })).toEqual(['/api/users/me', '/api/news', '/start', '/']);
    expect(list({ asked: ['/api/posts', '/api/v1/settings'] })).toEqual([
      '/api/posts',
      '/api/v1/settings',
      '/start',
      '/',
    ]);
  });

  it.each([
    '/api/cart/add',
    '/api/orders/create',
    '/posts/12/publish',
    '/api/pay',
    '/messages/send',
    '/api/me/update',
    '/api/checkout',
    '/friends/acceptInvite',
    '/users/follow',
    '/api/session/end',
    '/api/account/close',
    '/api/logout',
    '/api/token',
  ])('are none that may do something, such as %s: the page may have sent a form there', (path) => {
    expect(list({ asked: [path] })).toEqual(['/start', '/']);
  });

  it.each(['/logout', '/users/sign_out', '/invitation/accept', '/account/delete', '/newsletter/unsubscribe'])(
    'are not the open page where a visit of %s does something',
    (path) => {
      expect(list({ path })).toEqual(['/']);
    },
  );

  it.each(['/login', '/users/sign_in', '/login.php', '/Account/LogOn', '/w/userlogin/'])(
    'are last the page that takes sign-ins, where the open page has a link to %s',
    (path) => {
      expect(list({ parts: [`link ${path}`, 'link /log-in'] })).toEqual(['/start', '/', path]);
    },
  );

  it.each(['link /login/*', 'link /i.php?do=login', 'form POST /login p', 'link /plugin', 'link /login/help'])(
    'are no further page for %s',
    (part) => {
      expect(list({ parts: [part] })).toEqual(['/start', '/']);
    },
  );

  it('are none with a part that differs from person to person', () => {
    expect(list({ path: '/teams/*' })).toEqual(['/']);
  });
});
