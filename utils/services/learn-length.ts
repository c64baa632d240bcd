import type { Cookie } from '../core/cookies/cookie.ts';
import { isPrivateStore } from '../core/cookies/describe-store.ts';
import { findLearnedLength } from '../core/sessions/learned-length.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import { MINUTE } from '../core/time.ts';
import type { Clock } from '../ports/computer.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { LearnedLengths } from '../storage/sessions/learned-document.ts';

type Ports = {
  readonly clock: Clock;
  readonly learned: DocumentStore<LearnedLengths>;
  readonly sites: readonly SiteDefinition[];
};

/** Stores the lifetime (ms) that a site just gave its sign-in, without the date. Ignores private windows. */
export async function learnLength({ clock, learned, sites }: Ports, justSet: Cookie): Promise<void> {
  if (isPrivateStore(justSet.storeId)) return;
  for (const site of sites) {
    const lengthMs = findLearnedLength(site, justSet, clock.now());
    if (lengthMs === null) continue;
    const known = (await learned.read()).data[site.id];
    if (known !== undefined && Math.abs(known - lengthMs) < 2 * MINUTE) continue;
    await learned.update((lengths) => ({ ...lengths, [site.id]: lengthMs }));
  }
}
