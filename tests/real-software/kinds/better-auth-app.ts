import { readFile } from 'node:fs/promises';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { betterAuth } from 'better-auth/minimal';
import { toNodeHandler } from 'better-auth/node';
import express from 'express';

/** A small application on better-auth with what that does by itself; its page uses better-auth's own client. */
const [port, host, client = '', email = '', password = ''] = process.argv.slice(2);
const auth = betterAuth({
  baseURL: `https://${host}`,
  secret: 'practice-only'.repeat(3),
  database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
  emailAndPassword: { enabled: true, autoSignIn: false },
  telemetry: { enabled: false },
});
await auth.api.signUpEmail({ body: { email, name: 'Ada', password } });
const app = express();
app.all('/api/auth/{*rest}', toNodeHandler(auth));
app.get('/client.js', async (_request, response) => {
  response.type('text/javascript').send(await readFile(client, 'utf8'));
});
app.get('/', (_request, response) => {
  response.send(`<!doctype html><title>Practice</title>
<form id="sign-in" hidden><input name="email"><input name="password" type="password"><button>Sign in</button></form>
<p id="inside" hidden>You are signed in. <button type="button" id="sign-out">Sign out</button></p>
<script type="module" src="/client.js"></script>`);
});
app.listen(Number(port), '127.0.0.1');
