import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { redirectReply, sendReply } from '../http/reply.ts';
import { html, type Markup } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import type { LettersSettings } from './letters-settings.ts';
import type { Letter } from './letters-store.ts';

export const ELSEWHERE = 'https://elsewhere.example/';
const MEGABYTE = 1024 * 1024;

/** Sends the page that contains the token for the sign-out, in the form that the settings choose. */
export async function sendLettersPage(
  response: ServerResponse,
  brand: string,
  letter: Letter,
  settings: LettersSettings,
): Promise<void> {
  const reply = settings.page === 'elsewhere' ? redirectReply(ELSEWHERE) : lettersPage(brand, letter, settings.tokenIn);
  if (settings.page === 'usual' || settings.page === 'elsewhere') return sendReply(response, reply);
  if (settings.page === 'utf-16') {
    response.setHeader('Content-Type', 'text/html; charset=utf-16le');
    response.end(Buffer.from(`\uFEFF${reply.body}`, 'utf16le'));
    return;
  }
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  await pipeline(Readable.from(withBallast(reply.body)), response).catch((error: unknown) => {
    // A reader that needs only the beginning closes the connection early.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  });
}

function lettersPage(brand: string, letter: Letter, tokenIn: LettersSettings['tokenIn']) {
  const token = html`${looselyQuoted(letter.csrf)}`;
  const meta = tokenIn === 'meta' ? html`<meta name="csrf-token" content="${token}">` : html``;
  const field = tokenIn === 'form' ? html`<input type="hidden" name="csrf" value="${token}">` : html``;
  const body = html`${meta}<h1>Letters</h1><p>Signed in as ${letter.account}.</p>
<form action="/search" method="get"><input type="hidden" name="csrf" value="not this one"></form>
<form action="/logout" method="POST">${field}<button>Log out</button></form>`;
  return pageReply({ brand, title: brand, body });
}

/** Escapes only what HTML requires inside double quotes: `<`, `'` and line breaks stay as they are. */
function looselyQuoted(text: string): Markup {
  return { markup: text.replaceAll('&', '&amp;').replaceAll('"', '&quot;') };
}

/** Puts 50 MB of comment before the first content of the page. */
function* withBallast(page: string): Generator<string> {
  const [head = '', ...rest] = page.split('<body>');
  yield `${head}<body><!-- `;
  for (let megabyte = 0; megabyte < 50; megabyte += 1) yield 'ballast '.repeat(MEGABYTE / 8);
  yield ` -->${rest.join('<body>')}`;
}
