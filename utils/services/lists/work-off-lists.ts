import { type ListState, type ListsWork, listNames, sitesOf } from '../../core/lists/lists.ts';
import type { EpochMs } from '../../core/time.ts';
import type { LentLists } from './lent-lists.ts';
import { forgetClosedTabs, type TakeOutPorts, takeOut } from './take-out.ts';

export type WorkOffPorts = TakeOutPorts & { readonly lentLists: Pick<LentLists, 'during' | 'giveBack'> };

/**
 * Takes the entries of all these sites out of every wanted list, and gives back the permissions that were lent for it.
 *
 * @param latest no entry goes that is newer, where the work is taken up from its record: it may be the next person's
 * @param save writes the work down; called before the first entry of a list goes, and after the last
 */
export async function workOffLists(
  ports: WorkOffPorts,
  work: ListsWork,
  latest: EpochMs | null,
  save: (work: ListsWork) => Promise<void>,
): Promise<ListsWork> {
  let now = work;
  for (const list of listNames) {
    const state = now[list];
    if (state === null || (state.kind !== 'wanted' && state.kind !== 'begun')) continue;
    const put = async (to: ListState) => {
      now = { ...now, [list]: to };
      await save(now);
    };
    await put(await takeOut(ports, list, state, sitesOf(now, list), latest, put));
    if (list === 'history' && now.history?.kind === 'done')
      now = { ...now, closedTabs: await forgetClosedTabs(ports, sitesOf(now, list), latest ?? ports.clock.now()) };
  }
  await ports.lentLists.giveBack().catch((error: unknown) => ports.reportBug('giving permissions back', error));
  return { ...now, sites: [] };
}
