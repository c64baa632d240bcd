import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import {
  type ListedSignIn,
  type ListName,
  type ListSpan,
  type ListsWish,
  listNames,
} from '../../utils/core/lists/lists.ts';
import { useApp } from '../app-context.ts';

/** `refused`: the browser did not give access to that list. */
export type ListTick = 'off' | 'asking' | 'on' | 'refused';

/** `ticks`: what is ticked here, with that for which the browser asks. */
export type AskNoted = <T>(ticks: readonly string[], ask: () => Promise<T>) => Promise<T>;

export type ListTicks = ReturnType<typeof useListTicks>;

/**
 * The ticks that take sites out of the browser's lists. Each asks for its permission in the press that ticks it. Where
 * it is not known of a site when its sign-in began, all its entries are offered first.
 *
 * @param signIns what is ticked
 * @param noted notes what a question is for, and asks it; the question may close the popup
 */
export function useListTicks(signIns: readonly Pick<ListedSignIn, 'siteId' | 'since'>[], noted: AskNoted) {
  const { model } = useApp();
  const ticks = useSignal<Readonly<Record<ListName, ListTick>>>({ history: 'off', downloads: 'off' });
  const chosen = useSignal<ListSpan | null>(null);
  /** Counts how often the question was left. */
  const round = useRef(0);
  // Of several sign-ins of one site, the first whose start is known counts: then its entries go.
  const untimed = countSites(signIns) - countSites(signIns.filter(({ since }) => since !== null));
  const span = chosen.value ?? (untimed > 0 ? 'all' : 'since-sign-in');
  const put = (list: ListName, to: ListTick) => (ticks.value = { ...ticks.value, [list]: to });
  const wanted = () => listNames.filter((list) => ticks.value[list] === 'on');

  async function borrow(list: ListName): Promise<void> {
    const asked = round.current;
    put(list, 'asking');
    const end = await noted([list, ...wanted(), span], () => model.borrowList(list));
    if (asked === round.current) put(list, end === 'lent' ? 'on' : 'refused');
    else if (end === 'lent') await model.returnLists(); // it came after the question was left
  }

  return {
    of: (list: ListName) => ticks.value[list],
    span,
    setSpan: (to: ListSpan) => (chosen.value = to),
    /** How many sites are ticked. */
    sites: countSites(signIns),
    /** Of how many of them it is not known of any sign-in when it began. */
    untimed,
    /** The lists that are ticked, and which of their entries. */
    ticked: (): readonly string[] => [...wanted(), span],
    /** Sets the ticks as they were when a question of the browser closed the popup, as far as it said yes. */
    async resume(ticked: readonly string[]): Promise<void> {
      const lists = listNames.filter((list) => ticked.includes(list));
      if (lists.length > 0) chosen.value = ticked.includes('all') ? 'all' : 'since-sign-in';
      for (const list of lists) put(list, (await model.isListHeld(list)) ? 'on' : 'refused');
    },
    /** Takes every tick away after its work began. */
    forget: () => (ticks.value = { history: 'off', downloads: 'off' }),
    /** The same where nothing is done: what was lent goes back. */
    async cancel(): Promise<void> {
      round.current += 1;
      const isLent = wanted().length > 0;
      ticks.value = { history: 'off', downloads: 'off' };
      if (isLent) await model.returnLists();
    },
    async tick(list: ListName, to: 'on' | 'off'): Promise<void> {
      if (to === 'on') return borrow(list);
      put(list, 'off');
      if (wanted().length === 0) await model.returnLists();
    },
    /**
     * Asks once more in the press that begins the work: what was lent may have been given back meanwhile. Null if the
     * browser says no now.
     */
    async take(): Promise<ListsWish | 'refused' | null> {
      const lists = wanted();
      if (lists.length === 0) return null;
      await Promise.all(lists.map(borrow));
      return wanted().length === lists.length ? { lists, span } : 'refused';
    },
  };
}

/** A site may have a sign-in in each of several stores. */
function countSites(signIns: readonly Pick<ListedSignIn, 'siteId'>[]): number {
  return new Set(signIns.map(({ siteId }) => siteId)).size;
}
