import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { PHP, startPhp } from '../php.ts';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';
import { MARIADB, WAIT_FOR_DATABASE, withMariadb } from './mariadb.ts';

/** The libraries that it names. */
const LIBRARIES =
  'composer-ca-bundle google-recaptcha nikic-fast-route phpmyadmin-motranslator phpmyadmin-shapefile ' +
  'phpmyadmin-sql-parser twig-i18n-extension slim-psr7 symfony-config symfony-dependency-injection ' +
  'symfony-expression-language twig webmozart-assert mariadb-mysql-kbs';

export const phpmyadmin: RealSoftware = {
  name: 'phpmyadmin',
  kind: 'phpMyAdmin',
  made: 'phpMyAdmin, in PHP with MariaDB: a cookie that holds the encrypted password; a script that makes its link POST',
  installed: [...PHP, ...MARIADB, ...LIBRARIES.split(' ').map((name) => `php-${name}`)],
  unpacked: [
    'phpmyadmin',
    'libjs-codemirror',
    'libjs-jquery',
    'libjs-jquery-mousewheel',
    'libjs-jquery-tablesorter',
    'libjs-jquery-timepicker',
    'libjs-jquery-ui',
  ],
  database: true,
  async prepare(place) {
    const { folder, root } = place;
    const fill = join(folder, 'fill.php');
    await writeFile(fill, FILL);
    // The file that Debian's package reads. It is the same for every run.
    await writeFile(join(root, 'etc/phpmyadmin/config.inc.php'), SETTINGS);
    const web = await startPhp(place, join(root, 'usr/share/phpmyadmin'), { PRACTICE_FOLDER: folder });
    return withMariadb(folder, await freePort(), fill, web);
  },
  ready: '/index.php',
  signIn: {
    path: '/index.php',
    fields: { '#input_username': NAME, '#input_password': PASSWORD },
    press: '#input_go',
  },
  inside: { path: '/index.php?route=/', mark: /id="pma_navigation"/ },
  ownSignOut: 'ends it',
};

const FILL = `${WAIT_FOR_DATABASE}
$database->query("create user '${NAME}'@'127.0.0.1' identified by '${PASSWORD}'");
`;

const SETTINGS = `<?php
$cfg['blowfish_secret'] = 'practice-only-practice-only-----';
$cfg['TempDir'] = getenv('PRACTICE_FOLDER');
$cfg['VersionCheck'] = false;
$cfg['Servers'][1] = ['auth_type' => 'cookie', 'host' => '127.0.0.1', 'port' => getenv('PRACTICE_DB')];
`;
