import { describeStore } from '../core/build-overview.ts';
import type { CookieJar, SentLog } from '../ports.ts';
import type { RunRecords } from './run-records.ts';

type Ports = { readonly cookies: CookieJar; readonly records: RunRecords; readonly sent: SentLog };

/** Once the last private window is closed, nothing that was kept of it stays: neither records nor the list of requests. */
export async function forgetClosedPrivateWindows({ cookies, records, sent }: Ports): Promise<void> {
  const open = new Set((await cookies.openStores()).map(({ id }) => id));
  const kept = [...(await records.list()).runs.map(({ ref }) => ref.storeId), ...(await sent.list()).map(({ storeId }) => storeId).filter((id) => id !== null)];
  const gone = new Set(kept.filter((id) => describeStore(id, null).kind === 'private' && !open.has(id)));
  for (const storeId of gone) await Promise.all([records.forgetStore(storeId), sent.forgetStore(storeId)]);
}
