/** What a browser shows of a host that runs one kind of software, with somebody signed in. */
type Sample = {
  readonly kind: string;
  readonly base?: string;
  readonly cookies: readonly string[];
  readonly page: readonly string[];
};

const HASH = '0123456789abcdef0123456789abcdef';

/** One page of each kind, in the texts of describe-page.ts. */
export const samples: readonly Sample[] = [
  { kind: 'aspnet-identity', cookies: ['.AspNetCore.Identity.Application'], page: ['link /Identity/Account/Manage'] },
  {
    kind: 'auth-js',
    base: '/api/auth',
    cookies: ['__Secure-authjs.session-token.0'],
    page: ['asked /api/auth/session'],
  },
  {
    kind: 'better-auth',
    base: '/api/auth',
    cookies: ['__Secure-better-auth.session_token'],
    page: ['asked /api/auth/get-session'],
  },
  { kind: 'canvas', cookies: ['_normandy_session'], page: ['form POST /logout authenticity_token'] },
  { kind: 'cas', base: '/cas', cookies: ['TGC'], page: ['asset /cas/css/cas.css', 'link /cas/logout'] },
  { kind: 'confluence', cookies: ['JSESSIONID'], page: ['meta confluence-request-time 1611386702399'] },
  { kind: 'discourse', cookies: ['_t', '_forum_session'], page: ['generator Discourse 3.4.0.beta3'] },
  {
    kind: 'django-admin',
    base: '/admin',
    cookies: ['sessionid'],
    page: ['form POST /admin/logout/ csrfmiddlewaretoken'],
  },
  { kind: 'drupal', cookies: [`SSESS${HASH}`], page: ['generator Drupal 11 (https://www.drupal.org)'] },
  { kind: 'gitea', base: '/code', cookies: ['i_like_gitea'], page: ['link /code/user/settings'] },
  { kind: 'gitlab', cookies: ['_gitlab_session'], page: ['meta og:site_name GitLab'] },
  { kind: 'grafana', cookies: ['grafana_session'], page: ['asset /public/img/grafana_mask_icon.svg'] },
  {
    kind: 'jenkins',
    base: '/ci',
    cookies: ['JSESSIONID.1a2b3c4d'],
    page: ['asset /ci/static/f3ad8932/jsbundles/app.js'],
  },
  { kind: 'jira', cookies: ['JSESSIONID'], page: ['meta application-name JIRA'] },
  { kind: 'joomla', cookies: [HASH, 'joomla_user_state'], page: ['asset /media/system/js/core.js'] },
  { kind: 'jupyter', cookies: ['username-localhost-8888'], page: ['id jupyter-config-data'] },
  { kind: 'jupyterhub', cookies: ['jupyterhub-hub-login'], page: ['link /hub/home'] },
  {
    kind: 'keycloak',
    base: '/realms/school',
    cookies: ['KEYCLOAK_IDENTITY'],
    page: ['link /realms/school/account/applications'],
  },
  { kind: 'mediawiki', base: '/w', cookies: ['my_wiki_session', 'my_wikiUserID'], page: ['asset /w/load.php'] },
  { kind: 'moodle', base: '/moodle', cookies: ['MoodleSessionabc'], page: ['link /moodle/login/logout.php'] },
  { kind: 'nextcloud', cookies: ['nc_token'], page: ['data requesttoken'] },
  { kind: 'phpbb', cookies: ['phpbb3_x7_sid', 'phpbb3_x7_u'], page: ['id phpbb'] },
  { kind: 'phpmyadmin', cookies: ['pmaAuth-1', 'phpMyAdmin'], page: ['id pma_navigation'] },
  { kind: 'rails-devise', cookies: ['_shop_session'], page: ['link /users/sign_out'] },
  { kind: 'redmine', cookies: ['_redmine_session'], page: ['meta description Redmine'] },
  { kind: 'roundcube', base: '/mail', cookies: ['roundcube_sessauth'], page: ['asset /mail/program/js/app.min.js'] },
  { kind: 'shibboleth', cookies: [`_shibsession_${HASH}`], page: ['link /Shibboleth.sso/Logout'] },
  {
    kind: 'simplesamlphp',
    base: '/simplesaml',
    cookies: ['SimpleSAMLAuthToken'],
    page: ['link /simplesaml/module.php/core'],
  },
  { kind: 'spring-security', cookies: ['JSESSIONID'], page: ['form POST /logout _csrf'] },
  {
    kind: 'wordpress',
    base: '/blog',
    cookies: [`wordpress_logged_in_${HASH}`],
    page: ['asset /blog/wp-json/', 'id wpadminbar'],
  },
];

/** A page that is like many others. */
export const anyPage = [
  'generator Hugo 0.140',
  'meta description A page about WordPress, MediaWiki, Drupal and Jira',
  'asset /static/app.js',
  'link /',
  'link /login',
  'link /logout',
  'link /account/settings',
  'form POST /login email,password:password',
  'id app',
  'asked /api/me',
];

/** Cookies that many sites have. */
export const anyCookies = [
  'session',
  'sid',
  'connect.sid',
  'PHPSESSID',
  'csrftoken',
  'XSRF-TOKEN',
  'auth',
  '_ga',
  'theme',
];
