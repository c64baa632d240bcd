import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import session from 'express-session';
import { DAY_MS } from '../site/duration.ts';
import type { SoftwareSession } from '../software/software-site.ts';

/** The default cookie name of express-session. */
export const SESSION_COOKIE = 'connect.sid';
export const LIFETIME_MS = 14 * DAY_MS;

/** What the site stores in a session of express-session. */
export type Letter = { id: string; account: string; device: string; createdAt: number; csrf: string };

declare module 'express-session' {
  interface SessionData {
    /** Absent: nobody is signed in. */
    letter?: Letter;
  }
}

/** express-session's own memory store. Also gives access to its table (JSON by session id), which its types hide. */
export class LettersStore extends session.MemoryStore {
  declare readonly sessions: Readonly<Record<string, string>>;
}

export type StoredLetter = { readonly secret: string; readonly session: SoftwareSession };

/** Makes a reader of express-session's store and cookies. */
export function createLetterReader(store: LettersStore, key: string) {
  const sign = (sid: string) =>
    encodeURIComponent(`s:${sid}.${createHmac('sha256', key).update(sid).digest('base64').replace(/=+$/, '')}`);
  return {
    /** The cookie's value for a session id: the id itself and its signature. */
    sign,
    /** The sessions that are in the store now. */
    list: (): StoredLetter[] =>
      Object.entries(store.sessions).flatMap(([sid, json]) => {
        const { letter, cookie }: { letter?: Letter; cookie: { expires: string } } = JSON.parse(json);
        if (letter === undefined) return [];
        const { id, account, device, createdAt } = letter;
        const kept = { id, account, device, createdAt, expiresAt: Date.parse(cookie.expires) };
        return [{ secret: sign(sid), session: kept }];
      }),
    /** Signs an account in without a browser. */
    async put(letter: Letter): Promise<string> {
      const sid = randomBytes(24).toString('base64url');
      const cookie = {
        originalMaxAge: LIFETIME_MS,
        expires: new Date(Date.now() + LIFETIME_MS),
        httpOnly: true,
        secure: true,
        path: '/',
      };
      await new Promise<void>((resolve, reject) => {
        store.set(sid, { cookie, letter }, (error?: unknown) =>
          error === undefined || error === null ? resolve() : reject(error),
        );
      });
      return sign(sid);
    },
  };
}

/** Makes the key that signs the cookies. */
export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Makes the data of a new session, with its own token. */
export function newLetter(account: string, device: string, token: 'plain' | 'awkward'): Letter {
  const random = randomBytes(18).toString('base64url');
  const csrf = token === 'plain' ? random : `${random}"'\n</form><input name="csrf" value='x'>&amp;`;
  return { id: randomUUID(), account, device, createdAt: Date.now(), csrf };
}
