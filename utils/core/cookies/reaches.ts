import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { Cookie } from './cookie.ts';

/** Whether a cookie is sent to a host: exactly its own, or also those below its domain (RFC 6265 5.1.3). */
export function reaches(cookie: Pick<Cookie, 'domain' | 'hostOnly'>, host: string): boolean {
  return cookie.hostOnly ? host === cookie.domain : isAtOrBelow(host, cookie.domain);
}
