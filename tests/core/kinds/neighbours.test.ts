import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import type { ControlSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import { withKind } from '../../../utils/core/kinds/propose-kind.ts';
import { recogniseKind } from '../../../utils/core/kinds/recognise-kind.ts';
import { allKinds } from '../../../utils/kinds/all-kinds.ts';
import { proposal } from '../../components/harness/fake-proposal.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { formOf, linkOf, pageOf, SITE } from '../discovery/page-of.ts';

const HOST = new URL(SITE).hostname;
const HASH = '0a'.repeat(16);
const OTHER = '1b'.repeat(16);
const empty = proposal({ host: HOST, name: HOST, origins: [SITE], cookies: [], ways: [] });

function propose(
  cookies: readonly Cookie[],
  texts: readonly string[],
  controls: readonly ControlSeen[] = [],
  path = '/home',
) {
  const names = cookies.map(({ name }) => name);
  const recognised = recogniseKind(allKinds, names, texts, path);
  if (recognised === null) throw new Error('Nothing is recognised');
  return withKind(empty, recognised, cookies, pageOf(controls, { path }));
}
const at = (name: string, path: string) => cookie({ name, domain: HOST, hostOnly: true, path });
const addressOf = ({ ways: [first] }: ReturnType<typeof propose>) =>
  first?.method.kind === 'press' ? first.method.steps.at(-1)?.path : first?.method.url;

describe('a site beside another one of its kind at one host', () => {
  it('is given its own cookies, and not those that are sent to the path of the other alone', () => {
    const own = [at(`wordpress_logged_in_${HASH}`, '/blog/'), at(`wordpress_sec_${HASH}`, '/blog/wp-admin')];
    const theirs = [at(`wordpress_logged_in_${OTHER}`, '/shop/'), at(`wordpress_sec_${OTHER}`, '/shop/wp-admin')];
    const { cookies } = propose([...theirs, ...own], ['asset /blog/wp-json/'], [], '/blog/');
    expect(cookies.filter(({ chosen }) => chosen).map(({ name }) => name)).toEqual(own.map(({ name }) => name));
  });

  it.each([
    ['/moodle2/my/', '/moodle2'],
    ['/moodle/course/view.php', '/moodle'],
    ['/', '/moodle'],
  ])('stands where its own page does (%s), whichever is linked to first', (path, base) => {
    const links = ['link /moodle/login/logout.php', 'link /moodle2/login/logout.php'];
    const found = propose([at('MoodleSession', '/')], links, [], path);
    expect(found.kind?.base).toBe(base);
    expect(addressOf(found)).toBe(`${SITE}${base}/login/logout.php`);
  });

  it.each([
    ['/realms/staff/account/', ['/realms/staff/']],
    ['/realms/guests/account/', ['/realms/guests/']],
  ])('is signed in by the cookie for its own realm alone (%s)', (path, paths) => {
    const realms = ['/realms/guests/', '/realms/staff/'].map((realm) => at('KEYCLOAK_IDENTITY', realm));
    const { cookies } = propose(realms, [`asked ${path}me`], [], path);
    expect(cookies).toMatchObject([{ name: 'KEYCLOAK_IDENTITY', chosen: true, paths }]);
  });

  it.each([
    ['/shop/home', '/shop/logout', ['/shop']],
    ['/home', '/logout', ['/']],
  ])('is signed in by the nearest of the cookies that Java servers all call the same (%s)', (path, way, paths) => {
    const sent = ['/', '/shop', '/wiki'].map((context) => at('JSESSIONID', context));
    const { cookies } = propose(sent, [`form POST ${way} _csrf`], [], path);
    expect(cookies).toMatchObject([{ name: 'JSESSIONID', paths }]);
  });

  it.each([
    ['/', '/lab', `${SITE}/logout`],
    ['/jupyter/', '/jupyter/lab', `${SITE}/jupyter/logout`],
    ['/other/', '/jupyter/lab', undefined],
  ])('stands under the path of its cookie where its page does not tell (%s)', (path, page, way) => {
    const found = propose([at('username-localhost-8888', path)], ['id jupyter-config-data'], [], page);
    expect(addressOf(found)).toBe(way);
  });

  it('has a cookie at every path whose name is its own', () => {
    const sent = ['/wp-admin', '/wp-content/plugins'].map((path) => at(`wordpress_sec_${HASH}`, path));
    const { cookies } = propose(sent, ['asset /wp-json/'], [], '/');
    expect(cookies.map(({ chosen, paths }) => [chosen, paths])).toEqual([[true, undefined]]);
  });

  it('is signed out by its own link, also where one to the other stands before it', () => {
    const wayOut = { hasQuery: true, queryWord: 'action=logout', hash: '', origin: SITE };
    const link = (path: string) =>
      linkOf('Log out', path, { href: { ...wayOut, path }, mark: { word: 'action=logout' } });
    const found = propose(
      [at(`wordpress_logged_in_${HASH}`, '/')],
      ['asset /blog/wp-json/'],
      [link('/shop/wp-login.php'), link('/blog/wp-login.php')],
      '/blog/',
    );
    expect(addressOf(found)).toBe('/blog/wp-login.php');
  });
});

it.each(['/admin/users/7/logout', '/admin/sessions/7/logout', '/members/*/logout'])(
  "never proposes a link or a form that ends somebody else's session: %s",
  (theirs) => {
    const texts = ['form POST /logout _csrf'];
    const sent = [at('JSESSIONID', '/')];
    const end = formOf('Sign out Bob', theirs);
    expect(addressOf(propose(sent, texts, [end, formOf('Sign out', '/logout')]))).toBe('/logout');
    expect(propose(sent, texts, [end]).ways.map(({ says }) => says)).not.toContain('Sign out Bob');
  },
);

it('recognises GitLab by a whole page of somebody who is signed in, though it is made with Devise', () => {
  const page = ['meta og:site_name GitLab', 'link /users/sign_out'];
  expect(recogniseKind(allKinds, ['_gitlab_session'], page, '/')?.kind.id).toBe('gitlab');
});

it('does not take a fork of Drupal for it, which calls itself by its own name', () => {
  const page = ['generator Backdrop CMS 1 (https://backdropcms.org)', 'link /user/logout'];
  expect(recogniseKind(allKinds, [`SESS${HASH}`], page, '/')).toBeNull();
});

it.each([['link /admin/logout/'], ['form POST /admin/login/ user,password:password']])(
  'does not take any admin for that of Django, whose cookie has a common name: %s',
  (mark) => expect(recogniseKind(allKinds, ['sessionid'], [mark], '/')).toBeNull(),
);

it('names the cookie of GitLab that signs in again, which Devise made too', () => {
  const page = ['meta og:site_name GitLab', 'link /users/sign_out'];
  const { cookies, kind } = propose([at('_gitlab_session', '/'), at('remember_user_token', '/')], page);
  expect(kind?.id).toBe('gitlab');
  expect(
    cookies
      .filter(({ chosen }) => chosen)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['_gitlab_session', 'remember_user_token']);
});

it.each(['@evil.example', '.evil.example', '//evil.example', '/a?b', '/a/../b'])(
  'builds no address from a place that is no plain path of the host: %s',
  (base) => {
    const { ways } = propose(
      [at('roundcube_sessauth', '/'), at(`wordpress_sec_${HASH}`, '/')],
      [`asset ${base}/wp-json/`],
    );
    expect(ways.map(({ method }) => (method.kind === 'navigate' ? method.url : null))).toEqual([
      `${SITE}/wp-login.php?action=logout`,
    ]);
  },
);
