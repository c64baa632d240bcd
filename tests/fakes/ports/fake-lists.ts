import type { ListName } from '../../../utils/core/lists/lists.ts';
import type { BrowserList, ClosedTabs, LentPermissions } from '../../../utils/ports/browser-lists.ts';

/** An entry as a test writes it: its addresses, and when each visit or download was. */
export type FakeEntry = { readonly addresses: readonly string[]; readonly at: readonly number[] };

/** A list of the browser: entries by id, and which of them it does not let go. */
function createFakeList(isHeld: () => boolean) {
  const entries = new Map<string, FakeEntry>();
  const state = { keeps: new Set<string>(), fails: false, onTake: async (_id: string): Promise<void> => {} };
  const check = () => {
    if (!isHeld()) throw new Error('No permission for this list');
    if (state.fails) throw new Error('The list cannot be read');
  };
  const list: BrowserList = {
    async entries(from, until) {
      check();
      return [...entries]
        .filter(([, { at }]) => at.some((one) => one >= from && one <= until))
        .map(([id, { addresses }]) => ({ id, addresses }));
    },
    async times({ id }) {
      check();
      const at = entries.get(id)?.at;
      return at === undefined ? null : { first: Math.min(...at), last: Math.max(...at) };
    },
    async take({ id }) {
      check();
      if (state.keeps.has(id)) throw new Error('It is not allowed to go');
      entries.delete(id);
      await state.onTake(id);
    },
  };
  return {
    list,
    entries,
    state,
    /** Adds a visit of an address to the history. */
    visit(address: string, ...at: number[]) {
      entries.set(address, { addresses: [address], at: [...(entries.get(address)?.at ?? []), ...at] });
    },
    ids: () => [...entries.keys()],
  };
}

/** The browser's lists, and the permissions for them, which tests give. */
export function createFakeLists() {
  const held = new Set<ListName>();
  const lent: LentPermissions = {
    isHeld: async (list) => held.has(list),
    async giveBack(lists) {
      for (const list of lists) held.delete(list);
    },
  };
  const history = createFakeList(() => held.has('history'));
  const downloads = createFakeList(() => held.has('downloads'));
  const closed: { readonly address: string; readonly at: number }[] = [];
  const closedTabs: ClosedTabs = {
    async forget(isOwn) {
      const left = closed.filter(({ address, at }) => !isOwn(address, at));
      const forgotten = closed.length - left.length;
      closed.splice(0, closed.length, ...left);
      return forgotten;
    },
  };
  return { held, lent, history, downloads, closed, closedTabs };
}
