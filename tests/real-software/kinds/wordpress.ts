import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { PHP, startPhp } from '../php.ts';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';
import { MARIADB, WAIT_FOR_DATABASE, withMariadb } from './mariadb.ts';

export const wordpress: RealSoftware = {
  name: 'wordpress',
  kind: 'WordPress',
  made: 'WordPress, in PHP with MariaDB: several cookies with a hash in their names; a link with a nonce',
  installed: [...PHP, ...MARIADB],
  unpacked: ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore', 'php-getid3'],
  database: true,
  async prepare(place) {
    const { folder, host, root } = place;
    const docRoot = join(root, 'usr/share/wordpress');
    const fill = join(folder, 'fill.php');
    await writeFile(fill, fillOf(docRoot, host));
    // Debian's package reads a file for each host. It is the same for every run.
    await writeFile(join(root, 'etc/wordpress', `config-${host}.php`), SETTINGS);
    return withMariadb(folder, await freePort(), fill, await startPhp(place, docRoot));
  },
  ready: '/wp-login.php',
  signIn: { path: '/wp-login.php', fields: { '#user_login': NAME, '#user_pass': PASSWORD }, press: '#wp-submit' },
  inside: { path: '/wp-admin/profile.php', mark: /id="your-profile"/ },
  ownSignOut: 'ends it',
};

const SETTINGS = `<?php
define('DB_HOST', '127.0.0.1:'.getenv('PRACTICE_DB'));
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
  define($name.'_KEY', 'practice-only'); define($name.'_SALT', 'practice-only-'.$name);
}
`;

function fillOf(docRoot: string, host: string): string {
  return `${WAIT_FOR_DATABASE}
$database->query('create database wordpress');
$_SERVER['HTTP_HOST'] = '${host}';
$_SERVER['HTTPS'] = 'on';
$_SERVER['REQUEST_URI'] = '/wp-admin/install.php';
define('WP_INSTALLING', true);
require '${docRoot}/wp-load.php';
require ABSPATH.'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Practice', '${NAME}', 'ada@example.test', true, '', '${PASSWORD}');
`;
}
