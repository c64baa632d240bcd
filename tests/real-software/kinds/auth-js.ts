import { join } from 'node:path';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';

export const authJs: RealSoftware = {
  name: 'auth-js',
  kind: 'Auth.js',
  made: 'Auth.js with its own pages, in JavaScript: a signed token that no list is kept of; a page that asks again',
  // The project has it from npm already.
  installed: [],
  async prepare({ port }) {
    return {
      command: process.execPath,
      args: [join(import.meta.dirname, 'auth-js-app.ts'), `${port}`, NAME, PASSWORD],
    };
  },
  ready: '/',
  signIn: {
    path: '/api/auth/signin',
    fields: { 'input[name=name]': NAME, 'input[name=password]': PASSWORD },
    press: 'button[type=submit]',
  },
  inside: { path: '/api/auth/session', mark: new RegExp(`"name":"${NAME}"`) },
  ownSignOut: 'leaves it',
};
