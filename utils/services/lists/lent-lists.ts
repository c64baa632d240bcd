import { type ListName, listNames } from '../../core/lists/lists.ts';
import { type EpochMs, MINUTE } from '../../core/time.ts';
import type { LentPermissions } from '../../ports/browser-lists.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { Lent } from '../../storage/lists/lent-document.ts';

/** In ms. A permission that was lent for a press which never came is given back after this time. */
export const LENT_FOR = 5 * MINUTE;

type Ports = {
  readonly clock: Pick<Clock, 'now'>;
  readonly document: DocumentStore<Lent | null>;
  readonly lent: LentPermissions;
  readonly reportBug: ReportBug;
};

/** The permissions for the browser's lists, which a person lends for one press. */
export type LentLists = {
  /**
   * Writes down that these are lent, to give them back. `asking`: the browser's question is on the screen, so what is
   * held now was held before, and is kept. `kept`: a person wants it for more than that press, so it stays.
   */
  note(lists: readonly ListName[], state: 'asking' | 'lent' | 'kept'): Promise<void>;
  /** What is lent now, and goes back. */
  list(): Promise<readonly ListName[]>;
  /** Gives back what was lent, and nothing else; at once, or when the last work ends that may need it. */
  giveBack(): Promise<void>;
  /** Keeps what is lent for as long as this work goes on: another work that ends sooner does not give it back. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Gives back what was lent longer ago than any press takes. */
  settle(): Promise<void>;
  /** When `settle` has something to do; null for never. */
  nextAt(): Promise<EpochMs | null>;
};

export function createLentLists({ clock, document, lent, reportBug }: Ports): LentLists {
  /** How many works of this background go on that may need what is lent. */
  let works = 0;
  let isOver = false;
  const read = async () => (await document.read()).data;

  async function giveBack(): Promise<void> {
    isOver = works > 0;
    if (isOver) return;
    const known = await read();
    if (known === null) return;
    await lent.giveBack(known.lists);
    await document.update(() => null);
  }

  async function keep(lists: readonly ListName[]): Promise<void> {
    await document.update((known) => {
      const left = known?.lists.filter((list) => !lists.includes(list)) ?? [];
      return known && left.length > 0 ? { ...known, lists: left } : null;
    });
  }

  return {
    async note(lists, state) {
      if (state === 'kept') return keep(lists);
      const held = await Promise.all(lists.map((list) => lent.isHeld(list)));
      const own = state === 'lent' ? lists : lists.filter((_, at) => !held[at]);
      if (own.length === 0) return;
      await document.update((known) => ({
        lists: listNames.filter((list) => own.includes(list) || known?.lists.includes(list) === true),
        at: clock.now(),
      }));
    },
    list: async () => (await read())?.lists ?? [],
    giveBack,
    async during(work) {
      works += 1;
      try {
        return await work();
      } finally {
        works -= 1;
        if (isOver) await giveBack().catch((error: unknown) => reportBug('giving permissions back', error));
      }
    },
    async settle() {
      const known = await read();
      // A clock that was set back must not keep it.
      if (known !== null && Math.abs(clock.now() - known.at) >= LENT_FOR) await giveBack();
    },
    async nextAt() {
      const known = await read();
      return known && known.at + LENT_FOR;
    },
  };
}
