import type { AccountAnswer, AccountReason } from '../../core/account/account-answer.ts';
import { readAccountName } from '../../core/account/read-account-name.ts';
import type { SiteAnswer } from '../../core/answers/answer.ts';
import { assertNever } from '../../core/assert-never.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { canProbe, judgeWhole } from '../../core/sign-out/can-probe.ts';
import type { AccountName } from '../../core/sites/account-name.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { Probe } from '../../core/sites/site.ts';
import type { Ids } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Requests } from '../../ports/requests.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import { askProbeInFull, hasProbe } from '../sign-out/ask-probe.ts';
import { type NoteSaidPorts, noteSaid } from '../sign-out/note-said.ts';
import { readCredentialNow } from '../sign-out/refusals.ts';

export type AccountPorts = NoteSaidPorts & {
  readonly credentials: Credentials;
  readonly hostAccess: Pick<HostAccess, 'isGranted'>;
  readonly ids: Ids;
  readonly readSnapshot: ReadSnapshot;
  readonly requests: Requests;
};

const unsure = (reason: AccountReason): AccountAnswer => ({ kind: 'could-not-tell', reason });
const unclear = (answer: SiteAnswer): AccountAnswer => ({ kind: 'could-not-tell', reason: 'unclear', answer });

/**
 * Asks the site whose sign-in this is, once, with the cookies of its own store and partition. The name goes to `tell`
 * and nowhere else. Null where the site is not known, or where it is not known how it names an account.
 */
export async function askAccount<T>(
  ports: AccountPorts,
  ref: SessionRef,
  tell: (answer: AccountAnswer) => Promise<T>,
): Promise<T | null> {
  const { credentials, hostAccess, ids, readSnapshot } = ports;
  const snapshot = await readSnapshot(ref);
  if (!snapshot || !hasProbe(snapshot.site)) return null;
  const { cookies, session, site } = snapshot;
  const { accountName, probe } = site;
  if (accountName === null) return null;
  if ((await hostAccess.isGranted(findHostPatterns(site))) === false)
    return tell(unclear({ kind: 'not-sent', reason: 'access-missing' }));
  if (!session) return tell(unsure('gone'));
  if (!canProbe(site, cookies)) return tell(unclear({ kind: 'not-sent', reason: 'no-credential' }));
  if (!(await credentials.isSingle(ref, site))) return tell(unsure('two-sign-ins'));
  const holdId = ids.next();
  await credentials.hold(holdId, ref, site);
  try {
    const told = await tell(await ask(ports, snapshot, { probe, accountName, holdId }));
    // The answer is about the sign-in that was sent, and what is told beside it was read after that.
    return (await credentials.isUnchanged(holdId, ref, site)) ? told : await tell(unsure('changed'));
  } finally {
    credentials.release(holdId);
  }
}

type Known = { readonly probe: Probe; readonly accountName: AccountName; readonly holdId: string };

async function ask(
  ports: AccountPorts,
  snapshot: SessionSnapshot,
  { accountName, holdId, probe }: Known,
): Promise<AccountAnswer> {
  const { credentials, requests } = ports;
  const { cookies, ref, site } = snapshot;
  const before = await readCredentialNow(credentials, snapshot);
  const carried = { from: 'unchanged', runId: holdId } as const;
  const asked = await askProbeInFull(requests, { ...site, probe }, ref, carried, 'account');
  const verdict = judgeWhole(asked.verdict, site, cookies);
  await noteSaid(ports, before, site, verdict);
  switch (verdict) {
    case 'yes': {
      const name = readAccountName(accountName, asked.raw);
      return name === null ? unsure('no-name') : { kind: 'named', name };
    }
    case 'no':
      return { kind: 'not-taken' };
    case 'could-not-tell':
      return unclear(asked.answer);
    default:
      return assertNever(verdict);
  }
}
