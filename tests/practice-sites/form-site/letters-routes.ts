import { randomUUID } from 'node:crypto';
import type { Express, Request } from 'express';
import { jsonReply, redirectReply, sendReply } from '../http/reply.ts';
import { type RequestHead, readBody, readHead } from '../http/request.ts';
import { buildSetCookie } from '../http/set-cookie.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { signInPage } from '../page/sign-in-page.ts';
import { findAccount } from '../site/accounts.ts';
import { browserName } from '../site/browser-name.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SoftwarePlace } from '../software/software-place.ts';
import { sendLettersPage } from './letters-page.ts';
import type { LettersSettings } from './letters-settings.ts';
import { type Letter, newLetter, SESSION_COOKIE } from './letters-store.ts';

const SIGN_IN_PATH = '/practice/sign-in';

/** Adds the pages, the probe and the sign-out. express-session keeps the sessions. */
export function addLettersRoutes(app: Express, { host, brand }: SoftwarePlace, settings: LettersSettings): void {
  /** The session data of a request; null if the site does not accept the request as signed in. */
  function letterOf(incoming: Request): Letter | null {
    const letter = incoming.session.letter ?? null;
    return settings.boundToPages && !isFromOwnPage(host, readHead(incoming)) ? null : letter;
  }

  app.get('/login', (incoming, response) => {
    const { query } = readHead(incoming);
    const hidden = { device: query.get('device') ?? '' };
    sendReply(response, signInPage({ brand, chosen: query.get('account'), action: SIGN_IN_PATH, hidden }));
  });

  app.post(SIGN_IN_PATH, async (incoming, response) => {
    const form = new URLSearchParams(await readBody(incoming));
    const account = findAccount(form.get('account') ?? '');
    if (account === null) return sendReply(response, jsonReply(400, { error: 'Practice site: unknown account.' }));
    const device = form.get('device') || browserName(incoming.headers['user-agent'] ?? '');
    if (!settings.keepsId) await done((end) => incoming.session.regenerate(end));
    incoming.session.letter = newLetter(account.email, device, settings.token);
    sendReply(response, redirectReply('/', [deviceCookie()]));
  });

  app.get('/', async (incoming, response) => {
    const letter = letterOf(incoming);
    if (letter !== null) return sendLettersPage(response, brand, letter, settings);
    const body = html`<h1>Welcome</h1><p>Nobody is signed in here.</p><p><a class="button" href="/login">Sign in</a></p>`;
    sendReply(response, pageReply({ brand, title: 'Welcome', body }));
  });

  app.get('/api/me', (incoming, response) => {
    const letter = letterOf(incoming);
    const reply =
      letter === null
        ? jsonReply(401, { error: 'Practice site: sign in first.' })
        : jsonReply(200, { user: { email: letter.account } });
    sendReply(response, reply);
  });

  app.post('/logout', async (incoming, response) => {
    const form = new URLSearchParams(await readBody(incoming));
    const letter = letterOf(incoming);
    const shown = settings.tokenIn === 'form' ? form.get('csrf') : readHead(incoming).header('x-csrf-token');
    if (letter === null || shown === null || oneBreak(shown) !== oneBreak(letter.csrf)) {
      return sendReply(
        response,
        jsonReply(403, { error: 'Practice site: this request did not bring the right token.' }),
      );
    }
    if (settings.keepsId) {
      delete incoming.session.letter;
      return sendReply(response, redirectReply('/'));
    }
    await done((end) => incoming.session.destroy(end));
    response.clearCookie(SESSION_COOKIE, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' });
    sendReply(response, redirectReply('/'));
  });
}

/** Sets a cookie that remembers a device, so that it needs no second factor. Signing out leaves it. */
function deviceCookie(): string {
  return buildSetCookie('device', randomUUID(), {
    domain: null,
    maxAgeMs: 365 * DAY_MS,
    httpOnly: true,
    sameSite: 'Lax',
  });
}

/**
 * Imitates a session that is bound to a device: it accepts requests from the site's own pages and addresses that people
 * open, but not the same cookie from anywhere else. It looks at the Referer, because a background request of an
 * extension has none in either browser, while Firefox sends "Sec-Fetch-Site: same-origin" even there.
 */
function isFromOwnPage(host: string, head: RequestHead): boolean {
  if (head.header('sec-fetch-mode') === 'navigate') return true;
  return (
    head.header('sec-fetch-site') === 'same-origin' && (head.header('referer') ?? '').startsWith(`https://${host}/`)
  );
}

/** Makes every line break a single LF, because forms send CR LF. */
function oneBreak(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Turns a callback of express-session into a promise. */
function done(start: (end: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error === undefined || error === null ? resolve() : reject(error)));
  });
}
