import { refId } from '../../core/sessions/session.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';

type Ports = {
  readonly credentials: Pick<Credentials, 'hold' | 'isUnchanged' | 'release'>;
  readonly tabs: Pick<Tabs, 'visit'>;
};

/**
 * Whether the sign-in stays the same when a page of the site is opened. A site that gives out another one may end the
 * former at once. The browser keeps what comes with a page, but not what comes with a request of ours: after one, it
 * would hold a sign-in that has ended. So a page is opened before anything is asked, and the cookies are compared.
 */
export async function isSteady(
  { credentials, tabs }: Ports,
  { ref, site }: SessionSnapshot,
  page: string,
): Promise<boolean> {
  const held = `steady ${refId(ref)}`;
  await credentials.hold(held, ref, site);
  try {
    await tabs.visit(page, ref.storeId);
    return await credentials.isUnchanged(held, ref, site);
  } finally {
    credentials.release(held);
  }
}
