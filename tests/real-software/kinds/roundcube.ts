import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { PHP, startPhp } from '../php.ts';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';

const ACCOUNT = `${NAME.toLowerCase()}@example.test`;

export const roundcube: RealSoftware = {
  name: 'roundcube',
  kind: 'Roundcube',
  made: 'Roundcube, in PHP: mail with a session in SQLite, two cookies; a link with a token',
  installed: [
    ...PHP,
    'php-pear',
    'php-auth-sasl',
    'php-guzzlehttp-guzzle',
    'php-mail-mime',
    'php-masterminds-html5',
    'php-net-sieve',
    'php-net-smtp',
  ],
  unpacked: ['roundcube-core', 'libjs-bootstrap4', 'libjs-jquery', 'libjs-jquery-ui', 'libjs-jstimezonedetect'],
  async prepare(place) {
    const { folder, root } = place;
    const mailPort = await freePort();
    await writeFile(join(folder, 'config.inc.php'), settings(folder, mailPort));
    const web = await startPhp(place, join(root, 'var/lib/roundcube/public_html'), { RCUBE_CONFIG_PATH: folder });
    // Roundcube makes its tables by itself.
    const app = join(import.meta.dirname, 'practice-mail.ts');
    const args = [app, `${mailPort}`, ACCOUNT, PASSWORD, web.command, ...web.args];
    return { ...web, command: process.execPath, args };
  },
  ready: '/?_task=login',
  signIn: {
    path: '/?_task=login',
    fields: { '#rcmloginuser': ACCOUNT, '#rcmloginpwd': PASSWORD },
    press: '#rcmloginsubmit',
  },
  inside: { path: '/?_task=settings', mark: /_task=logout/ },
  ownSignOut: 'ends it',
};

function settings(folder: string, mailPort: number): string {
  return `<?php
$config['db_dsnw'] = 'sqlite:///${folder}/roundcube.sqlite?mode=0640';
$config['imap_host'] = '127.0.0.1:${mailPort}';
$config['des_key'] = 'practice-only-practice--';
$config['log_dir'] = $config['temp_dir'] = '${folder}/';
$config['use_https'] = true;
$config['plugins'] = [];
`;
}
