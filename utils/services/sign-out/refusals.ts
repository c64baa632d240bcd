import type { Verdict } from '../../core/answers/answer.ts';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { isSameCredential, type RefusedSignIn, withoutRefused, withRefused } from '../../core/sessions/refused.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { Credentials } from '../../ports/cookies.ts';
import { partOf, type SplitRecords } from '../../storage/split-records.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';

/** Remembers which sign-ins their site no longer takes, until the cookie changes. */
export type Refusals = {
  /** Remembers a "no" and forgets it after a "yes"; "could not tell" changes nothing. */
  note(one: RefusedSignIn, verdict: Verdict): Promise<void>;
  /** The cookie was written anew, or a sign-in was seen. */
  drop(ref: SessionRef): Promise<void>;
  list(): Promise<readonly RefusedSignIn[]>;
  forgetStore(storeId: StoreId): Promise<void>;
  clear(): Promise<void>;
};

/** Keeps them in two parts: nothing about private windows reaches the disk. */
export function createRefusals(parts: SplitRecords<readonly RefusedSignIn[]>): Refusals {
  const list: Refusals['list'] = async () => {
    const { lasting, passing } = await parts.read();
    return [...lasting, ...passing];
  };
  return {
    list,
    async note(one, verdict) {
      if (verdict === 'could-not-tell') return;
      const isKnown = (await list()).some(({ ref }) => refId(ref) === refId(one.ref));
      if (verdict === 'yes' && !isKnown) return;
      await parts.change(partOf(one.ref.storeId), (known) =>
        verdict === 'no' ? withRefused(known, one) : withoutRefused(known, one.ref),
      );
    },
    async drop(ref) {
      if (!(await list()).some((one) => refId(one.ref) === refId(ref))) return;
      await parts.change(partOf(ref.storeId), (known) => withoutRefused(known, ref));
    },
    async forgetStore(storeId) {
      await parts.change('passing', (known) => known.filter(({ ref }) => ref.storeId !== storeId));
    },
    async clear() {
      await parts.changeBoth(() => []);
    },
  };
}

/** The credential of a place as it is now, in the form in which a refusal remembers it. */
export async function readCredentialNow(
  credentials: Pick<Credentials, 'digest'>,
  { ref, site, session }: SessionSnapshot,
): Promise<RefusedSignIn> {
  const end = session?.lifetime.kind === 'until' ? session.lifetime.expiresAt : null;
  return { ref, digest: await credentials.digest(ref, site), end };
}

/** Finds the sessions that are here with a credential that their site no longer takes, by ref id. */
export async function findRefused({ credentials, readSnapshot, refusals }: RefusedPorts): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const one of await refusals.list()) {
    const snapshot = await readSnapshot(one.ref);
    if (snapshot?.session && isSameCredential(one, await readCredentialNow(credentials, snapshot)))
      found.add(refId(one.ref));
  }
  return found;
}

export type RefusedPorts = {
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly readSnapshot: ReadSnapshot;
  readonly refusals: Pick<Refusals, 'list'>;
};
