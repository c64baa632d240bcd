import { judgeToken, type TokenResult, type TokensListed } from '../../core/sessions/program-token.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { SignInMark } from '../../core/sessions/sign-in-mark.ts';
import type { TokenLists } from '../../ports/requests.ts';
import { isAboutThis, type MarkPorts } from '../mark-sign-in.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { beginListedRecord, hasLeftSince, type ListedRecordPorts } from './listed-record.ts';

export type TokensPorts = ListedRecordPorts &
  MarkPorts & {
    /** Whether the user wants what only one source tells. */
    readonly isExperimenting: () => Promise<boolean>;
    readonly tokenLists: TokenLists;
  };
export type TokensSeen = { readonly list: TokensListed; readonly result: TokenResult | null };

const UNKNOWN: TokensListed = { kind: 'could-not-tell' };

/** Asks the site which access its account has given to programs. Nothing is asked unless the user turned this on. */
export async function listTokens(ports: TokensPorts, ref: SessionRef): Promise<TokensSeen> {
  const snapshot = await findSignedIn(ports, ref);
  return { list: snapshot ? await ports.tokenLists.list(ref, snapshot.site) : UNKNOWN, result: null };
}

/**
 * Asks the site to revoke one token, once, and for its list again: only the new list tells what is seen of it. The
 * history has it from before the request on.
 *
 * @param about the sign-in whose list was shown
 */
export async function revokeToken(
  ports: TokensPorts,
  ref: SessionRef,
  handle: string,
  about: SignInMark | undefined,
): Promise<TokensSeen | 'changed-since'> {
  const { tokenLists } = ports;
  const pressedAt = ports.clock.now();
  const snapshot = await findSignedIn(ports, ref);
  if (!snapshot) return { list: UNKNOWN, result: 'could-not-tell' };
  if (!(await isAboutThis(ports, ref, about))) return 'changed-since';
  const before = await tokenLists.list(ref, snapshot.site);
  const token = before.kind === 'listed' ? before.tokens.find((one) => one.handle === handle) : undefined;
  // Gone from the list, or another account's list: nobody asked to revoke what stands there now.
  if (before.kind !== 'listed' || !token) return { list: before, result: 'could-not-tell' };
  if (await hasLeftSince(ports, pressedAt)) return { list: UNKNOWN, result: 'could-not-tell' };
  if (!(await isAboutThis(ports, ref, about))) return 'changed-since'; // the list took its time
  const { name, givenAt } = token;
  const record = await beginListedRecord<TokenResult>(ports, ref, (result) => ({
    of: 'program',
    name,
    givenAt,
    result,
  }));
  const sent = await tokenLists.revoke(ref, snapshot.site, handle);
  // Forgotten meanwhile: the next person may sit here, and finds no request about it.
  if (!(await record.isKept())) return { list: UNKNOWN, result: 'could-not-tell' };
  const list = await tokenLists.list(ref, snapshot.site);
  const shown = judgeToken(before, list, token);
  const result = sent || shown !== 'off-the-list' ? shown : 'could-not-tell'; // something else took it off
  await record.finish(result);
  return { list, result };
}

async function findSignedIn(
  { isExperimenting, readSnapshot }: TokensPorts,
  ref: SessionRef,
): Promise<SessionSnapshot | null> {
  if (!(await isExperimenting())) return null;
  const snapshot = await readSnapshot(ref);
  return snapshot?.session ? snapshot : null;
}
