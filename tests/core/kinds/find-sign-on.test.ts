import { describe, expect, it } from 'vitest';
import type { ControlSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import { findSignOn } from '../../../utils/core/kinds/find-sign-on.ts';
import { shibboleth } from '../../../utils/kinds/shibboleth.ts';
import { signOnProviders } from '../../../utils/kinds/sign-on-providers.ts';
import { wordpress } from '../../../utils/kinds/wordpress.ts';
import { formOf, linkOf, pageOf } from '../discovery/page-of.ts';

const to = (address: string, change: Partial<ControlSeen> = {}) => {
  const { origin, pathname: path } = new URL(address);
  return linkOf('Sign out', path, { href: { origin, path, hasQuery: true, queryWord: null, hash: '' }, ...change });
};
const find = (control: ControlSeen, kind: Parameters<typeof findSignOn>[1] = null) =>
  findSignOn(pageOf([linkOf('Home', '/'), control]), kind, signOnProviders);

const named = (name: string, path: string, change = {}) =>
  linkOf(name, path, {
    href: { origin: 'https://login.school.example', path, hasQuery: true, queryWord: null, hash: '', ...change },
  });

describe('single sign-on', () => {
  it("is seen by a link to the provider's account, or sign-out, that comes back here", () => {
    for (const path of ['/realms/school/account/', '/realms/school/protocol/openid-connect/logout'])
      expect(find(named('Profile', path, { namesPage: true }))).toEqual({ origin: 'https://login.school.example' });
  });

  it.each([
    ['Keycloak', 'https://login.school.example/realms/school/protocol/openid-connect/logout'],
    ['Keycloak, older', 'https://login.school.example/auth/realms/school/protocol/openid-connect/logout'],
    ['CAS', 'https://cas.school.example/cas/logout'],
    ['Microsoft Entra', 'https://login.microsoftonline.com/*/oauth2/v2.0/logout'],
    ['Okta', 'https://school.okta.com/login/signout'],
    ['Auth0', 'https://school.eu.auth0.com/v2/logout'],
    ['SimpleSAMLphp', 'https://idp.school.example/simplesaml/module.php/core/logout/default-sp'],
  ])("is seen by a link of the page to the provider's own sign-out: %s", (_maker, address) => {
    expect(find(to(address))).toEqual({ origin: new URL(address).origin });
    expect(find(to(address), wordpress)).toEqual({ origin: new URL(address).origin });
  });

  it('is seen by a form that goes there', () => {
    const path = '/cas/logout';
    const form = { method: 'POST', origin: 'https://cas.school.example', path, fields: [], hasPassword: false };
    expect(find(formOf('Sign out', path, { form }))).toEqual({ origin: 'https://cas.school.example' });
  });

  it.each([
    ['a link to sign in, which visitors see too', to('https://login.microsoftonline.com/common/oauth2/v2.0/authorize')],
    ['a look-alike host', to('https://login.microsoftonline.com.evil.example/common/oauth2/v2.0/logout')],
    ['a look-alike host', to('https://notokta.com/login/signout')],
    ['a link that somebody wrote', to('https://cas.school.example/cas/logout', { insideContent: true })],
    ['an address without encryption', to('http://cas.school.example/cas/logout')],
    ['its own address', linkOf('Sign out', '/cas/logout')],
    ['any other sign-out elsewhere', to('https://shop.example/logout')],
    ['a link of a menu to the account at some provider', named('My account', '/realms/school/account/')],
    ['a link of a menu to some service', named('Library', '/realms/school/protocol/openid-connect/logout')],
    ['a link of help about it', named('How to log out', '/realms/school/protocol/openid-connect/logout')],
  ])('is not seen by %s', (_what, control) => {
    expect(find(control)).toBeNull();
  });

  it('is there for a kind that only others sign in to, also where nothing names them', () => {
    expect(find(linkOf('Sign out', '/logout'), shibboleth)).toEqual({ origin: null });
  });

  it('has evidence for each maker, in order', () => {
    const names = signOnProviders.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    for (const { evidence } of signOnProviders) expect(['A', 'B']).toContain(evidence.grade);
  });
});
