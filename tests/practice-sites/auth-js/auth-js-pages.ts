import type { Express } from 'express';
import { sendReply } from '../http/reply.ts';
import { type RequestHead, readHead } from '../http/request.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { signInPage } from '../page/sign-in-page.ts';

type Parts = {
  brand: string;
  /** Sends a request to Auth.js without a browser. */
  ask: (path: string, init: RequestInit) => Promise<Response>;
  accountOf: (request: RequestHead) => Promise<string | null>;
};

/** Adds the pages around Auth.js. Their forms go straight to its endpoints, with the CSRF token that it needs. */
export function addAuthJsPages(app: Express, { brand, ask, accountOf }: Parts): void {
  async function csrf(head: RequestHead): Promise<{ csrfToken: string; setCookies: string[] }> {
    const answer = await ask('/csrf', { headers: { cookie: head.header('cookie') ?? '' } });
    const { csrfToken }: { csrfToken: string } = await answer.json();
    return { csrfToken, setCookies: answer.headers.getSetCookie() };
  }

  app.get('/login', async (incoming, response) => {
    const head = readHead(incoming);
    const { csrfToken, setCookies } = await csrf(head);
    const page = signInPage({
      brand,
      chosen: head.query.get('account'),
      action: '/api/auth/callback/credentials',
      hidden: { csrfToken, callbackUrl: '/', device: head.query.get('device') ?? '' },
    });
    sendReply(response, { ...page, setCookies });
  });

  app.get('/', async (incoming, response) => {
    const head = readHead(incoming);
    const account = await accountOf(head);
    if (account === null) {
      const body = html`<h1>Welcome</h1><p>Nobody is signed in here.</p><p><a class="button" href="/login">Sign in</a></p>`;
      sendReply(response, pageReply({ brand, title: 'Welcome', body }));
      return;
    }
    const { csrfToken, setCookies } = await csrf(head);
    const body = html`<h1>Questions</h1><p>Signed in as ${account}.</p>
<form method="post" action="/api/auth/signout"><input type="hidden" name="csrfToken" value="${csrfToken}">
<input type="hidden" name="callbackUrl" value="/"><button>Sign out</button></form>`;
    sendReply(response, { ...pageReply({ brand, title: 'Questions', body }), setCookies });
  });
}
