import { scryptSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NAME, PASSWORD, type RealSoftware } from './real-software.ts';

const ACCOUNT = NAME.toLowerCase();

export const nodeRed: RealSoftware = {
  name: 'node-red',
  made: 'Node-RED, in JavaScript: a token in localStorage and no cookie; a menu that makes its items',
  installed: [],
  fromNpm: ['node-red'],
  async prepare({ folder, port, npmRoot }) {
    const file = join(folder, 'settings.js');
    await writeFile(file, settings(folder, port));
    const script = join(npmRoot, 'node_modules/node-red/red.js');
    return { command: process.execPath, args: [script, '--settings', file], cwd: folder, env: { HOME: folder } };
  },
  ready: '/auth/login',
  signIn: {
    path: '/',
    fields: { '#node-dialog-login-username': ACCOUNT, '#node-dialog-login-password': PASSWORD },
    press: '#node-dialog-login-submit',
  },
  inside: { path: '/settings', mark: new RegExp(`"username":"${ACCOUNT}"`) },
  token: (stored) => String(JSON.parse(stored['auth-tokens'] ?? '{}').access_token ?? ''),
  ownSignOut: 'ends it',
};

/** Signs in one account, and looks for nothing outside. */
function settings(folder: string, port: number): string {
  const salt = 'practice';
  const digest = scryptSync(PASSWORD, salt, 16).toString('hex');
  return `const { scryptSync } = require('node:crypto');
const user = { username: '${ACCOUNT}', permissions: '*' };
const isRight = (password) => scryptSync(password, '${salt}', 16).toString('hex') === '${digest}';
module.exports = {
  uiHost: '127.0.0.1', uiPort: ${port}, userDir: '${folder}', flowFile: 'flows.json',
  telemetry: { enabled: false, updateNotification: false },
  externalModules: { autoInstall: false, palette: { allowInstall: false } },
  editorTheme: { tours: false },
  logging: { console: { level: 'warn' } },
  adminAuth: {
    type: 'credentials',
    users: async (name) => (name === user.username ? user : null),
    authenticate: async (name, password) => (name === user.username && isRight(password) ? user : null),
  },
};
`;
}
