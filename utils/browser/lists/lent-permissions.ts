import type { ListName } from '../../core/lists/lists.ts';
import type { LentPermissions } from '../../ports/browser-lists.ts';
import { asks, holds } from '../access/holds.ts';
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
  isHeld: holds,
  async giveBack(lists) {
    if (lists.length > 0) await browser.permissions.remove({ permissions: lists.flatMap(namesOf) });
  },
};

/**
 * Asks for the permission of a list. Must be called in the click itself. Tells whether it was held before: the browser
 * answers in the order of the questions, so the first is answered before a person can have said yes to the second.
 */
export async function borrowList(list: ListName): Promise<'lent' | 'held-before' | 'refused'> {
  const before = holds(list);
  if (!(await asks(...namesOf(list)))) return 'refused';
  return (await before) ? 'held-before' : 'lent';
}
