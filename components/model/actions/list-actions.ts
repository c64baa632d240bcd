import type { ListName } from '../../../utils/core/lists/lists.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { Ask } from '../ask.ts';

type Parts = {
  readonly ask: Ask;
  readonly deps: Pick<AppDependencies, 'borrowList' | 'client' | 'readDownloadsAccess' | 'requestDownloads'>;
};

/** The permissions for the browser's lists, lent for one press; that for downloads also kept for rules. */
export function createListActions({ ask, deps }: Parts) {
  const { borrowList, client } = deps;
  return {
    /**
     * Asks for a list. Must be called in the press itself. The background writes down what is lent while the browser
     * still asks: the question may close the screen that asked.
     */
    async borrowList(list: ListName): Promise<'lent' | 'refused'> {
      const asked = borrowList(list);
      void client.send({ type: 'note-lent', lists: [list], state: 'asking' });
      const end = await asked;
      if (end === 'lent') await client.send({ type: 'note-lent', lists: [list], state: 'lent' });
      if (end === 'refused') await client.send({ type: 'return-lent' });
      return end === 'refused' ? 'refused' : 'lent';
    },
    /** Whether rules see downloads for good. What is lent for one press goes back. */
    async readDownloadsAccess(): Promise<boolean> {
      if (!(await deps.readDownloadsAccess())) return false;
      const lent = await ask({ type: 'read-lent' }, 'lent');
      return lent?.lists.includes('downloads') !== true;
    },
    /** Asks to let rules see downloads. Must be called in the press itself. */
    async requestDownloads(): Promise<boolean> {
      const isAllowed = await deps.requestDownloads();
      // It may be lent for a press just now: then it was given without a question, and would be given back.
      if (isAllowed) await client.send({ type: 'note-lent', lists: ['downloads'], state: 'kept' });
      return isAllowed;
    },
    /** Gives back what was lent, because it is not wanted any more. */
    async returnLists(): Promise<void> {
      await client.send({ type: 'return-lent' });
    },
  };
}
