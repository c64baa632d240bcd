import type { ListName } from '../../../utils/core/lists/lists.ts';
import type { AppDependencies } from '../app-dependencies.ts';

type Parts = { readonly deps: Pick<AppDependencies, 'borrowList' | 'client'> };

/** The permissions for the browser's lists, lent for one press. */
export function createListActions({ deps: { borrowList, client } }: Parts) {
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
    /** Gives back what was lent, because it is not wanted any more. */
    async returnLists(): Promise<void> {
      await client.send({ type: 'return-lent' });
    },
  };
}
