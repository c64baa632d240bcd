import { type StartShowed, seemsCleared } from '../../core/journal/experience.ts';
import type { Journal } from '../../core/journal/journal.ts';
import type { BrowserCheck } from '../../core/overview/parts/record-facts.ts';
import type { Clearing } from '../../core/sessions/early-end.ts';
import type { SiteId } from '../../core/sites/site.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ClearingSettings } from '../../ports/permissions.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { ClearingCheck } from '../../storage/journal/clearing-document.ts';

export type ClearingPorts = {
  readonly clock: Clock;
  readonly clearingSettings: ClearingSettings;
  readonly clearingCheck: DocumentStore<ClearingCheck | null>;
  readonly siteBook: Pick<SiteBook, 'all'>;
};

/**
 * Finds whether this browser drops each site's cookies when it closes. The browser's setting decides: read now if we
 * have the permission, otherwise as it was last read. Where it does not say so, or an old reading says "keeps", starts
 * without the sign-in make it seem so, and no more.
 */
export async function readClearing(
  ports: ClearingPorts,
  { experience }: Pick<Journal, 'experience'>,
): Promise<{ clearing: ReadonlyMap<SiteId, Clearing>; browserCheck: BrowserCheck }> {
  const access = await ports.clearingSettings.access();
  const check = access === 'granted' ? await readNow(ports) : (await ports.clearingCheck.read()).data;
  const clearing = ports.siteBook.all().map(({ id }): [SiteId, Clearing] => {
    const set = check?.sites[id] ?? 'unknown';
    const mayClear = set !== 'clears' && !(set === 'keeps' && access === 'granted');
    return [id, mayClear && seemsCleared(experience[id]) ? 'seems-to-clear' : set];
  });
  return { clearing: new Map(clearing), browserCheck: { access, checkedAt: check?.checkedAt ?? null } };
}

/**
 * Reads the browser's setting once, with the date. Then gives the permission back, also after an error, unless the user
 * wants us to keep checking.
 */
export async function checkClearing(
  ports: ClearingPorts,
  then: 'give-back' | 'keep',
): Promise<'checked' | 'nothing-to-do'> {
  if ((await ports.clearingSettings.access()) !== 'granted') return 'nothing-to-do';
  try {
    const check = await readNow(ports);
    await ports.clearingCheck.update(() => check);
    return 'checked';
  } finally {
    if (then === 'give-back') await ports.clearingSettings.giveBack();
  }
}

/**
 * Drops a stored reading of a site if the browser start that followed it contradicts it: the setting may have been
 * changed in between.
 */
export async function correctClearing(
  { clearingCheck }: Pick<ClearingPorts, 'clearingCheck'>,
  showed: StartShowed,
  startedAt: EpochMs,
): Promise<void> {
  const isWrong = (siteId: SiteId, set: ClearingCheck['sites'][SiteId]) =>
    (set === 'clears' && showed.get(siteId) === 'kept') || (set === 'keeps' && showed.get(siteId) === 'cleared');
  const correct = (check: ClearingCheck | null): ClearingCheck | null => {
    if (check === null || check.checkedAt >= startedAt) return check;
    return {
      ...check,
      sites: Object.fromEntries(
        Object.entries(check.sites).map(([siteId, set]) => [siteId, isWrong(siteId, set) ? 'unknown' : set]),
      ),
    };
  };
  const { data } = await clearingCheck.read();
  if (
    data !== null &&
    data.checkedAt < startedAt &&
    Object.entries(data.sites).some(([siteId, set]) => isWrong(siteId, set))
  )
    await clearingCheck.update(correct);
}

async function readNow({ clock, clearingSettings, siteBook }: ClearingPorts): Promise<ClearingCheck> {
  const sites = siteBook.all();
  const origins = sites.map((site) => site.origins[0] ?? '');
  const set = await clearingSettings.read(origins);
  return {
    checkedAt: clock.now(),
    sites: Object.fromEntries(sites.map(({ id }, index) => [id, set.get(origins[index] ?? '') ?? 'unknown'])),
  };
}
