import { parseJson, valueAt } from '../../core/answers/json-path.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { type Filling, fillRequest } from '../../core/sign-out/fill-request.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { SiteRequest } from '../../ports/requests.ts';
import { readCookieValue } from '../cookies/cookie-header.ts';

/** Asks one address with the session's own cookies and gives the text of a good answer; null for any other. */
export type AskText = (url: string) => Promise<string | null>;

/**
 * Fetches what a request has to bring along: a token against forged requests, values of readable cookies, a bearer
 * token. All stay in memory for this one request. Null where the site did not hand them out, or handed out what fits
 * no request.
 */
export async function fetchTokens(
  request: SiteRequest,
  ref: SessionRef,
  site: SiteDefinition,
  ask: AskText,
): Promise<Filling | null> {
  const headers = request.contentType === null ? {} : { 'content-type': request.contentType };
  let filling: Filling | null = { body: request.body, headers };
  if (request.csrf)
    filling = fillRequest(filling, await findToken(request.csrf, ref, site, request.url, ask), request.csrf.send);
  for (const { cookie, send } of request.fromCookies ?? [])
    filling = filling && fillRequest(filling, await readCookieValue(ref, site, request.url, cookie), send);
  if (filling && request.bearer) {
    const token = await fromJson(ask, request.bearer.url, request.bearer.path);
    filling = fillRequest(filling, typeof token === 'string' && token !== '' ? `Bearer ${token}` : null, {
      as: 'header',
      name: 'authorization',
    });
  }
  return filling;
}

async function findToken(
  csrf: NonNullable<SiteRequest['csrf']>,
  ref: SessionRef,
  site: SiteDefinition,
  url: string,
  ask: AskText,
): Promise<unknown> {
  switch (csrf.from) {
    case 'endpoint':
      return fromJson(ask, csrf.url, csrf.path);
    case 'cookie':
      return readCookieValue(ref, site, url, csrf.cookie);
    case 'form':
    case 'meta':
      return null; // read by a page alone
  }
}

async function fromJson(ask: AskText, url: string, path: string): Promise<unknown> {
  const text = await ask(url);
  return text === null ? null : valueAt(parseJson(text), path);
}
