import type { EpochMs } from '../time.ts';
import type { Cookie } from './cookie.ts';

/** Whether its date has passed. Firefox lists such a cookie until it cleans its store (tried in 153). */
export function isExpired({ expiresAt }: Cookie, now: EpochMs): boolean {
  return typeof expiresAt === 'number' && expiresAt <= now;
}
