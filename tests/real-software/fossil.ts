import { join } from 'node:path';
import { NAME, PASSWORD, type RealSoftware } from './real-software.ts';
import { runCommand } from './run-command.ts';

export const fossil: RealSoftware = {
  name: 'fossil',
  made: 'Fossil, in C: its own server, a form without a script',
  installed: ['fossil'],
  async prepare({ folder, port }) {
    const file = join(folder, 'practice.fossil');
    const env = { HOME: folder };
    await runCommand('fossil', ['init', file, '--admin-user', NAME], { env });
    await runCommand('fossil', ['user', 'password', NAME, PASSWORD, '-R', file], { env });
    return { command: 'fossil', args: ['server', file, '--port', String(port), '--localhost', '--https'], env };
  },
  ready: '/login',
  signIn: { path: '/login', fields: { '#u': NAME, '#p': PASSWORD }, press: 'input[name=in]' },
  inside: { path: '/login', mark: /Currently logged in as/i },
  ownSignOut: 'ends it',
};
