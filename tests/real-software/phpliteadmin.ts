import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PHP, startPhp } from './php.ts';
import { PASSWORD, type RealSoftware } from './real-software.ts';
import { runCommand } from './run-command.ts';

export const phpliteadmin: RealSoftware = {
  name: 'phpliteadmin',
  made: 'phpLiteAdmin, in PHP: a form sent with GET, its button an input; beside the session a cookie made of the password',
  installed: PHP,
  unpacked: ['phpliteadmin'],
  async prepare(place) {
    const { folder, root } = place;
    await copyFile(join(root, 'usr/share/phpliteadmin/phpliteadmin.php'), join(folder, 'index.php'));
    const settings = `<?php\n$password = '${PASSWORD}';\n$directory = '${folder}';\n`;
    await writeFile(join(folder, 'phpliteadmin.config.php'), settings);
    const database = join(folder, 'practice.sqlite');
    await runCommand('php', ['-r', `(new SQLite3('${database}'))->exec('create table notes (text)');`]);
    return startPhp(place, folder);
  },
  ready: '/index.php',
  signIn: {
    path: '/index.php',
    fields: { 'input[name=password]': PASSWORD },
    press: 'input[name=password] ~ input[type=submit]',
  },
  inside: { path: '/index.php', mark: /name=.logout/ },
  // It ends the session. The two cookies of "Remember me", which its page has ticked, work on.
  ownSignOut: 'leaves it',
};
