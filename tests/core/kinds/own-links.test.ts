import { describe, expect, it } from 'vitest';
import type { ControlSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import type { SiteProposal } from '../../../utils/core/discovery/site-proposal.ts';
import { withKind } from '../../../utils/core/kinds/propose-kind.ts';
import { recogniseKind } from '../../../utils/core/kinds/recognise-kind.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { findFaults } from '../../../utils/core/sites/site-faults.ts';
import { allKinds } from '../../../utils/kinds/all-kinds.ts';
import { proposal } from '../../components/harness/fake-proposal.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { linkOf, pageOf, SITE } from '../discovery/page-of.ts';
import { samples } from './sample-pages.ts';

const HOST = new URL(SITE).hostname;
const empty = proposal({ host: HOST, name: HOST, origins: [SITE], cookies: [], ways: [] });

/** A link of the page, with the token that it holds. */
function link(address: string, change: Partial<ControlSeen> = {}): ControlSeen {
  const [path = '', word] = address.split('?');
  const href = { origin: SITE, path, hasQuery: true, queryWord: word ?? null, hash: '' };
  return linkOf('Go', path, { href, mark: word === undefined ? {} : { word }, ...change });
}

function proposeFor(kind: string, controls: readonly ControlSeen[]): SiteProposal {
  const sample = samples.find((one) => one.kind === kind);
  const recognised = recogniseKind(allKinds, sample?.cookies ?? [], sample?.page ?? [], '/');
  if (recognised === null) throw new Error(`${kind} is not recognised`);
  const sent = (sample?.cookies ?? []).map((name) => cookie({ name, domain: HOST, hostOnly: true }));
  return withKind(empty, recognised, sent, pageOf(controls));
}

const pressedPath = ({ ways }: SiteProposal) => {
  const [first] = ways.filter(({ chosen }) => chosen);
  return first?.method.kind === 'press' ? first.method.steps.at(-1)?.path : null;
};

describe("the page's own sign-out link", () => {
  it.each([
    ['wordpress', '/blog/wp-login.php?action=logout', '/blog/wp-login.php?action=lostpassword'],
    ['moodle', '/moodle/login/logout.php', '/moodle/login/index.php'],
    ['phpbb', '/board/ucp.php?mode=logout', '/board/ucp.php?mode=register'],
    ['nextcloud', '/index.php/logout', '/index.php/settings/user'],
    ['joomla', '/index.php?task=user.logout', '/index.php?task=user.login'],
    ['drupal', '/user/logout', '/user/password'],
    ['jira', '/secure/Logout!default.jspa', '/secure/Dashboard.jspa'],
    ['roundcube', '/mail/?_task=logout', '/mail/?_task=login'],
    ['mediawiki', '/wiki/Special:UserLogout', '/wiki/Special:UserLogin'],
    ['phpmyadmin', '/pma/index.php?route=/logout', '/pma/index.php?route=/sign-in'],
    ['gitlab', '/users/sign_out', '/users/sign_in'],
  ])('of %s is the one at %s, and not its neighbour at %s', (kind, address, neighbour) => {
    const [path] = address.split('?');
    expect(pressedPath(proposeFor(kind, [link(neighbour), link('/'), link(address)]))).toBe(path);
    expect(pressedPath(proposeFor(kind, [link(neighbour), link('/')]))).not.toBe(neighbour.split('?')[0]);
  });

  it.each([
    ['wordpress', '/wp-login.php?action=logout'],
    ['mediawiki', '/wiki/Special:UserLogout'],
  ])(
    'of %s is proposed once, whatever it is called, and a visit to its address is kept and not offered',
    (kind, at) => {
      const named = (name: string) => link(at, { mark: { ...link(at).mark, name } });
      const { ways } = proposeFor(kind, [named('Log Out'), named('Log out')]);
      expect(ways.map(({ chosen, method, spare }) => [method.kind, chosen, spare === true])).toEqual([
        ['press', true, false],
        ['navigate', false, true],
      ]);
    },
  );

  it('of another installation at the same host stays a proposal of its own', () => {
    const there = ['/a/wp-login.php?action=logout', '/b/wp-login.php?action=logout'];
    const { ways } = proposeFor(
      'wordpress',
      there.map((at) => link(at)),
    );
    expect(ways.flatMap(({ method }) => (method.kind === 'press' ? method.steps.map(({ path }) => path) : []))).toEqual(
      ['/a/wp-login.php', '/b/wp-login.php'],
    );
  });

  it('is not one to another origin, nor one that somebody wrote', () => {
    const away = { origin: 'https://e.example', path: '/user/logout', hasQuery: true, queryWord: null, hash: '' };
    const found = proposeFor('drupal', [
      link('/user/logout', { href: away }),
      link('/user/logout', { insideContent: true }),
    ]);
    expect(found.ways.filter(({ method }) => method.kind === 'press')).toEqual([]);
  });
});

it.each(samples)(
  'what is proposed for $kind is taken as a site, and goes nowhere but to its own origin',
  ({ kind }) => {
    const found = proposeFor(kind, []);
    expect(found.cookies.filter(({ chosen }) => chosen).length).toBeGreaterThan(0);
    const [way = null, ...otherWays] = found.ways.map(({ method }) => method);
    const definition = toOwnDefinition({
      origin: SITE,
      registrableDomain: HOST,
      name: found.name,
      cookies: found.cookies.filter(({ chosen }) => chosen).map(({ host, name }) => ({ host, name })),
      storage: [],
      way,
      otherWays,
      rest: 'goes',
    });
    expect(findFaults(definition)).toEqual([]);
  },
);
