import type { Told } from '../../core/first-run/told.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  readonly onChange: () => Promise<void>;
  readonly ownVersion: string;
  readonly reply: ReplyWith;
  readonly told: Pick<DocumentStore<Told>, 'update'>;
};

/** What was asked or told once is not asked or told again. */
export function createIntroductionHandlers({ onChange, ownVersion, reply, told }: Ports): Pick<Handlers, 'note-told'> {
  return {
    async 'note-told'({ what }) {
      const isWritten = await told.update((before) =>
        what === 'sites' ? { ...before, sites: 'answered' } : { ...before, version: ownVersion },
      );
      await onChange();
      return reply(isWritten ? 'saved' : 'not-saved');
    },
  };
}
