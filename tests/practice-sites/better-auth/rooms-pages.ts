import type { Express } from 'express';
import { jsonReply, redirectReply, sendReply } from '../http/reply.ts';
import { readBody, readHead } from '../http/request.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { signInPage } from '../page/sign-in-page.ts';
import { findAccount } from '../site/accounts.ts';

const SCRIPT_PATH = '/practice/rooms.js';
const SIGN_IN_PATH = '/practice/sign-in';

type Parts = {
  accountOf: (cookie: string) => Promise<string | null>;
  signIn: (email: string, userAgent: string) => Promise<Response>;
};

/** Adds the pages around better-auth. `?device=` names the session; otherwise the browser's user agent does. */
export function addRoomsPages(app: Express, brand: string, { accountOf, signIn }: Parts): void {
  app.get('/login', (incoming, response) => {
    const { query } = readHead(incoming);
    const hidden = { device: query.get('device') ?? '' };
    sendReply(response, signInPage({ brand, chosen: query.get('account'), action: SIGN_IN_PATH, hidden }));
  });

  app.post(SIGN_IN_PATH, async (incoming, response) => {
    const form = new URLSearchParams(await readBody(incoming));
    const account = findAccount(form.get('account') ?? '');
    if (account === null) {
      sendReply(response, jsonReply(400, { error: 'Practice site: unknown account.' }));
      return;
    }
    const signedIn = await signIn(account.email, form.get('device') || (incoming.headers['user-agent'] ?? ''));
    sendReply(response, redirectReply('/', signedIn.headers.getSetCookie()));
  });

  app.get('/', async (incoming, response) => {
    const account = await accountOf(incoming.headers.cookie ?? '');
    const body =
      account === null
        ? html`<h1>Welcome</h1><p>Nobody is signed in here.</p><p><a class="button" href="/login">Sign in</a></p>`
        : html`<h1>Your rooms</h1><p>Signed in as ${account}.</p><button class="plain" id="sign-out">Sign out</button>`;
    sendReply(
      response,
      pageReply({ brand, title: account === null ? 'Welcome' : 'Your rooms', body, script: SCRIPT_PATH }),
    );
  });

  app.get(SCRIPT_PATH, (_, response) => {
    response.type('text/javascript').send(SCRIPT);
  });
}

// What better-auth's own client sends.
const SCRIPT = `document.querySelector('#sign-out')?.addEventListener('click', async () => {
  await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
  location.assign('/');
});
`;
