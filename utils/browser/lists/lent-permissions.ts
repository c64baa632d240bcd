import type { ListName } from '../../core/lists/lists.ts';
import type { LentPermissions } from '../../ports/browser-lists.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/** The permissions of a list. Firefox forgets closed tabs only with one of its own, so it is asked for with it. */
type Named = 'history' | 'downloads' | 'sessions';

const ofList = {
  chrome: { history: ['history'], downloads: ['downloads'] },
  firefox: { history: ['history', 'sessions'], downloads: ['downloads'] },
} as const satisfies Record<string, Record<ListName, readonly Named[]>>;

const namesOf = (list: ListName): Named[] => [...ofList[browserName()][list]];

export const lentPermissions: LentPermissions = {
  isHeld: (list) => browser.permissions.contains({ permissions: [list] }),
  async giveBack(lists) {
    if (lists.length > 0) await browser.permissions.remove({ permissions: lists.flatMap(namesOf) });
  },
};

/**
 * Asks for the permission of a list. Must be called in the click itself. Tells whether it was held before: the browser
 * answers in the order of the questions, so the first is answered before a person can have said yes to the second.
 */
export async function borrowList(list: ListName): Promise<'lent' | 'held-before' | 'refused'> {
  const before = browser.permissions.contains({ permissions: [list] });
  const asked = browser.permissions.request({ permissions: namesOf(list) });
  const isLent = await asked.catch(() => false); // a browser that does not know the permission rejects
  if (!isLent) return 'refused';
  return (await before) ? 'held-before' : 'lent';
}
