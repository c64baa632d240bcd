import { ExpressAuth, getSession } from '@auth/express';
import Credentials from '@auth/express/providers/credentials';
import express from 'express';

/** A small application on Auth.js with what that does by itself: its own pages, cookies and addresses. */
const [port, name, password] = process.argv.slice(2);
const config = {
  secret: 'practice-only'.repeat(3),
  trustHost: true,
  basePath: '/api/auth',
  providers: [
    Credentials({
      credentials: { name: { label: 'Name' }, password: { label: 'Password', type: 'password' } },
      authorize: (given) =>
        given.name === name && given.password === password ? { id: '1', name: String(name) } : null,
    }),
  ],
};
const app = express();
app.set('trust proxy', true);
app.use('/api/auth', ExpressAuth(config));
app.get('/', async (request, response) => {
  const session = await getSession(request, config);
  response.send(
    `<!doctype html><title>Practice</title><p>${session?.user?.name ?? 'Nobody'} is signed in.</p>` +
      (session ? '<a href="/api/auth/signout">Sign out</a>' : '<a href="/api/auth/signin">Sign in</a>'),
  );
});
app.listen(Number(port), '127.0.0.1');
