import type { LeaveItem } from '../../../core/leave/leave-run.ts';
import type { SessionRef } from '../../../core/sessions/session.ts';
import type { Credentials } from '../../../ports/cookies.ts';
import type { ReadSnapshot } from '../../read-snapshot.ts';

type Ports = { readonly credentials: Credentials; readonly readSnapshot: ReadSnapshot };

/**
 * Makes an item for each session that is still here, as it is now. A session whose store cannot be read gets an item
 * that says so.
 */
export async function toLeaveItems(
  { credentials, readSnapshot }: Ports,
  refs: readonly SessionRef[],
): Promise<LeaveItem[]> {
  const items = refs.map(async (ref): Promise<LeaveItem[]> => {
    const snapshot = await readSnapshot(ref);
    if (snapshot?.readable === false)
      return [
        {
          ref,
          digest: null,
          step: 'done',
          outcome: { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null },
          cookiesLeft: 0,
          storage: null,
          tabsLeft: [],
        },
      ];
    if (!snapshot?.session) return [];
    const digest = await credentials.digest(ref, snapshot.site);
    return [{ ref, digest, step: 'waiting', outcome: null, cookiesLeft: 0, storage: null, tabsLeft: [] }];
  });
  return (await Promise.all(items)).flat();
}
