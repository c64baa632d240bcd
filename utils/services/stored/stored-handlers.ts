import type { StoredDocument } from '../../core/stored/stored-document.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { ReplyWith } from '../commands/reply.ts';

type Ports = {
  readonly isShared: () => Promise<boolean>;
  /** `hidden`: names of documents whose content is not shown. */
  readonly listStored: (hidden: readonly string[]) => Promise<readonly StoredDocument[]>;
  readonly reply: ReplyWith;
};

/** "What is stored". */
export function createStoredHandlers({ isShared, listStored, reply }: Ports): Pick<Handlers, 'read-stored'> {
  return {
    async 'read-stored'() {
      // A run that is not over names the sites of the person before, who may have gone.
      const documents = await listStored((await isShared()) ? ['leave'] : []);
      return reply('shown', null, { kind: 'stored', documents });
    },
  };
}
