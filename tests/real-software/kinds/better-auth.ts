import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';

const ACCOUNT = `${NAME.toLowerCase()}@example.test`;

export const betterAuth: RealSoftware = {
  name: 'better-auth',
  kind: 'better-auth',
  made: 'better-auth with its own client, in JavaScript: sessions in memory; a button whose request is JSON',
  // The project has it from npm already.
  installed: [],
  async prepare({ folder, host, port }) {
    const client = join(folder, 'client.js');
    const input = join(import.meta.dirname, 'better-auth-client.js');
    const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
    await bundle.write({ file: client, codeSplitting: false });
    await bundle.close();
    const app = join(import.meta.dirname, 'better-auth-app.ts');
    return { command: process.execPath, args: [app, `${port}`, host, client, ACCOUNT, PASSWORD] };
  },
  ready: '/',
  signIn: {
    path: '/',
    fields: { 'input[name=email]': ACCOUNT, 'input[name=password]': PASSWORD },
    press: '#sign-in button',
  },
  inside: { path: '/api/auth/get-session', mark: new RegExp(`"email":"${ACCOUNT}"`) },
  ownSignOut: 'ends it',
};
