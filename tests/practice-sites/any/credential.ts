import { randomBytes } from 'node:crypto';
import { DAY_MS } from '../site/duration.ts';
import type { Credentials } from '../site/session-table.ts';
import type { AnyApp } from './any-app.ts';

/** The name in the session table of the token that belongs to a session. It signs nobody in. */
export const TOKEN = 'page-token';

/** The name of an app's credential: of its cookie, or of its key in localStorage. */
export function credentialName({ keeps }: AnyApp): string {
  return keeps.in === 'cookie' ? keeps.name : keeps.key;
}

/** A new cookie for a visitor, from an app that gives one to everybody. It replaces that of a session. */
export function visitorCookie(app: AnyApp): string[] {
  return app.keeps.in === 'cookie' && app.keeps.forVisitorsToo ? [cookieLine(app, random(32), 7 * DAY_MS)] : [];
}

/** The Set-Cookie lines of a session; none for an app without cookies. `maxAgeMs` 0 removes them. */
export function authCookies(app: AnyApp, credentials: Credentials, maxAgeMs: number): string[] {
  if (app.keeps.in === 'local-storage') return [];
  return [cookieLine(app, maxAgeMs === 0 ? '' : (credentials[app.keeps.name] ?? ''), maxAgeMs)];
}

function cookieLine({ keeps, scheme }: AnyApp, value: string, maxAgeMs: number): string {
  const [name, path] = keeps.in === 'cookie' ? [keeps.name, keeps.path ?? '/'] : ['', '/'];
  const secure = scheme === 'http' ? '' : '; Secure';
  return `${name}=${value}; Path=${path}; Max-Age=${Math.round(maxAgeMs / 1000)}; HttpOnly${secure}; SameSite=Lax`;
}

/** The secret in an Authorization header; null if there is none. */
export function bearerOf(header: string | null): string | null {
  return header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : null;
}

/** Random text of this many bytes. */
export function random(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
