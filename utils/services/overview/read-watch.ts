import type { WatchFacts } from '../../core/overview/parts/watch-part.ts';
import type { SignOutWatch } from '../../core/watching/sign-out-watch.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type WatchPorts = { readonly watch: Pick<DocumentStore<SignOutWatch | null>, 'read'> };

export async function readWatch({ watch }: WatchPorts): Promise<WatchFacts> {
  return { watch: (await watch.read()).data };
}
