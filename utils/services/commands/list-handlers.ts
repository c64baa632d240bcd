import type { Handlers } from '../../messages/protocol.ts';
import type { LentLists } from '../lists/lent-lists.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  /** Whether work is under way that may need what was lent. */
  readonly isBusy: () => boolean;
  readonly lentLists: Pick<LentLists, 'giveBack' | 'list' | 'note'>;
  readonly onChange: () => Promise<void>;
  readonly reply: ReplyWith;
};

/** Commands about the permissions for the browser's lists, which a person lends for one press. */
export function createListHandlers({
  isBusy,
  lentLists,
  onChange,
  reply,
}: Ports): Pick<Handlers, 'note-lent' | 'read-lent' | 'return-lent'> {
  return {
    async 'note-lent'({ lists, state }) {
      await lentLists.note(lists, state);
      await onChange(); // sets the alarm that gives it back if no press follows
      return reply('saved');
    },
    async 'read-lent'() {
      return reply('shown', null, { kind: 'lent', lists: await lentLists.list() });
    },
    async 'return-lent'() {
      if (!isBusy()) await lentLists.giveBack();
      return reply('saved');
    },
  };
}
