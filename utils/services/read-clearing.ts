import type { Clearing } from '../core/early-end.ts';
import { isSurelyCleared } from '../core/journal/experience.ts';
import type { Journal } from '../core/journal/journal.ts';
import type { BrowserCheck } from '../core/overview.ts';
import type { SiteDefinition, SiteId } from '../core/site.ts';
import type { ClearingCheck } from '../storage/clearing-document.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { ClearingSettings, Clock } from '../ports.ts';

export type ClearingPorts = {
  readonly clock: Clock;
  readonly clearingSettings: ClearingSettings;
  readonly clearingCheck: DocumentStore<ClearingCheck | null>;
  readonly sites: readonly SiteDefinition[];
};

/**
 * Whether this browser drops each site's cookies when it closes: by its own setting, read now where that is allowed and else
 * as last read; or by experience, which is younger than an old look that said otherwise.
 */
export async function readClearing(ports: ClearingPorts, { experience }: Pick<Journal, 'experience'>): Promise<{ clearing: ReadonlyMap<SiteId, Clearing>; browserCheck: BrowserCheck }> {
  const access = await ports.clearingSettings.access();
  const check = access === 'granted' ? await readNow(ports) : (await ports.clearingCheck.read()).data;
  const clearing = ports.sites.map(({ id }): [SiteId, Clearing] => {
    const set = check?.sites[id] ?? 'unknown';
    if (set === 'clears') return [id, { clearsBy: 'setting' }];
    if (isSurelyCleared(experience[id]) && !(set === 'keeps' && access === 'granted')) return [id, { clearsBy: 'experience' }];
    return [id, set];
  });
  return { clearing: new Map(clearing), browserCheck: { access, checkedAt: check?.checkedAt ?? null } };
}

/** Reads the browser's setting once, with its date; then gives the permission back, also after a fault, unless the user wants to keep checking. */
export async function checkClearing(ports: ClearingPorts, then: 'give-back' | 'keep'): Promise<'checked' | 'nothing-to-do'> {
  if ((await ports.clearingSettings.access()) !== 'granted') return 'nothing-to-do';
  try {
    const check = await readNow(ports);
    await ports.clearingCheck.update(() => check);
    return 'checked';
  } finally {
    if (then === 'give-back') await ports.clearingSettings.giveBack();
  }
}

async function readNow({ clock, clearingSettings, sites }: ClearingPorts): Promise<ClearingCheck> {
  const origins = sites.map((site) => site.origins[0] ?? '');
  const set = await clearingSettings.read(origins);
  return { checkedAt: clock.now(), sites: Object.fromEntries(sites.map(({ id }, index) => [id, set.get(origins[index] ?? '') ?? 'unknown'])) };
}
