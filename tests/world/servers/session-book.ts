import type { PartitionKey, StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';

/** Why a server ended a session. `asked`: a request or visit of ours. `person`: somebody did it on the site's page. */
export type EndCause = 'asked' | 'asked-everywhere' | 'person' | 'site' | 'rotated';

export type ServedSession = {
  readonly token: string;
  readonly siteId: SiteId;
  /** Who signed in: two people at one computer are two numbers. */
  readonly person: number;
  readonly storeId: StoreId;
  readonly partition: PartitionKey | null;
  /** In ms of the world's own time, as all moments here. */
  readonly signedInAt: number;
  ended: { readonly at: number; readonly by: EndCause; readonly worksUntil: number } | null;
};

export type SessionBook = ReturnType<typeof createSessionBook>;

/** The truth: which sessions the servers keep, who ended them and why. */
export function createSessionBook(now: () => number) {
  const sessions = new Map<string, ServedSession>();
  /** The token that a site gave out in place of another one, and the one before it. */
  const formerTokens = new Map<string, string>();

  function firstSignedInAt({ token, signedInAt }: ServedSession): number {
    const former = sessions.get(formerTokens.get(token) ?? '');
    return former === undefined ? signedInAt : firstSignedInAt(former);
  }

  return {
    sessions,
    /** The site replaced one token by another: the person did not sign in anew. */
    replace(former: string, token: string): void {
      formerTokens.set(token, former);
    },
    /** When the person signed in, however often the site has replaced the token since. */
    firstSignedInAt,
    open(session: Omit<ServedSession, 'ended' | 'signedInAt'>): void {
      sessions.set(session.token, { ...session, signedInAt: now(), ended: null });
    },
    find: (token: string) => sessions.get(token) ?? null,
    /** Whether a request with this token is let in. One that was rotated away may still be for some seconds. */
    works(token: string): boolean {
      const session = sessions.get(token);
      return session !== undefined && (session.ended === null || now() < session.ended.worksUntil);
    },
    end(token: string, by: EndCause, graceMs = 0): void {
      const session = sessions.get(token);
      if (session && session.ended === null) session.ended = { at: now(), by, worksUntil: now() + graceMs };
    },
  };
}
