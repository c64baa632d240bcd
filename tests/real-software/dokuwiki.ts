import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PHP, startPhp } from './php.ts';
import { NAME, PASSWORD, type RealSoftware } from './real-software.ts';
import { runCommand } from './run-command.ts';

const ACCOUNT = NAME.toLowerCase();

export const dokuwiki: RealSoftware = {
  name: 'dokuwiki',
  made: 'DokuWiki, in PHP: a link with a token; a cookie that its server keeps no list of, its name made from a path',
  installed: PHP,
  unpacked: ['dokuwiki', 'php-geshi', 'libphp-simplepie', 'php-phpseclib', 'php-random-compat'],
  async prepare(place) {
    const conf = join(place.folder, 'conf');
    await mkdir(conf);
    await cp(join(place.root, 'var/lib/dokuwiki/data'), join(place.folder, 'data'), { recursive: true });
    const hash = (await runCommand('php', ['-r', `echo password_hash('${PASSWORD}', PASSWORD_BCRYPT);`])).trim();
    await writeFile(join(conf, 'users.auth.php'), `${ACCOUNT}:${hash}:${NAME}:ada@example.test:user\n`);
    await writeFile(join(conf, 'acl.auth.php'), '<?php exit(); ?>\n*  @ALL 1\n*  @user 8\n');
    await writeFile(join(conf, 'local.php'), settings(join(place.folder, 'data')));
    // What Debian's package reads before all else. It is the same for every run.
    await writeFile(
      join(place.root, 'etc/dokuwiki/preload.php'),
      "<?php define('DOKU_CONF', getenv('PRACTICE_CONF'));\n",
    );
    return startPhp(place, join(place.root, 'usr/share/dokuwiki'), { PRACTICE_CONF: `${conf}/` });
  },
  ready: '/doku.php?id=start&do=login',
  signIn: {
    path: '/doku.php?id=start&do=login',
    fields: { '#dw__login [name=u]': ACCOUNT, '#dw__login [name=p]': PASSWORD },
    press: '#dw__login button[type=submit]',
  },
  inside: { path: '/doku.php?id=start', mark: /do=logout/ },
  ownSignOut: 'leaves it',
};

function settings(data: string): string {
  return `<?php
$conf['title'] = 'Practice wiki';
$conf['savedir'] = '${data}';
$conf['license'] = '';
$conf['useacl'] = 1;
$conf['disableactions'] = 'register';
$conf['updatecheck'] = 0;
`;
}
