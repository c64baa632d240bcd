import { type ListName, type ListState, type ListsWork, listNames } from './lists.ts';

/** The work of a run that goes on with the receipt of an earlier one, which is over. */
export function afterEarlier(earlier: ListsWork | null, work: ListsWork | null): ListsWork | null {
  if (earlier === null || work === null) return work ?? earlier;
  const { closedTabs, downloads, history, untimed } = earlier;
  return { ...work, earlier: { history, downloads, closedTabs, untimed } };
}

/** Work that is over, counted together with that of the earlier run. What failed in one of them is said of both. */
export function withEarlier({ earlier, ...work }: ListsWork): ListsWork {
  if (earlier === undefined) return work;
  const stateOf = (list: ListName) => join(earlier[list], work[list]);
  const [history = null, downloads = null] = listNames.map(stateOf);
  const sum = (of: 'closedTabs' | 'untimed') => earlier[of] + work[of];
  return { ...work, history, downloads, closedTabs: sum('closedTabs'), untimed: sum('untimed') };
}

function join(earlier: ListState | null, now: ListState | null): ListState | null {
  if (earlier === null || now === null) return now ?? earlier;
  if (earlier.kind !== 'done' || now.kind !== 'done') return now.kind === 'done' ? earlier : now;
  return {
    kind: 'done',
    taken: earlier.taken + now.taken,
    stayed: earlier.stayed + now.stayed,
    left: earlier.left + now.left,
  };
}
