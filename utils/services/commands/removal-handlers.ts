import type { Handlers } from '../../messages/protocol.ts';
import type { JournalKeeper } from '../journal/keep-journal.ts';
import { planRemoval, type RemovalPorts, removeData } from '../removal/remove-data.ts';
import type { ReplyWith } from './reply.ts';

type Ports = RemovalPorts & {
  readonly expectOwn: JournalKeeper['expectOwn'];
  readonly onChange: () => Promise<void>;
  readonly reply: ReplyWith;
};

/** Commands for "Remove data here": count first, then remove without telling the site. */
export function createRemovalHandlers({
  expectOwn,
  onChange,
  reply,
  ...ports
}: Ports): Pick<Handlers, 'plan-removal' | 'remove-data'> {
  return {
    async 'plan-removal'({ session }) {
      const plan = await planRemoval(ports, session);
      return plan ? reply('shown', null, { kind: 'removal-plan', plan }) : reply('nothing-to-do');
    },
    async 'remove-data'({ session, allStores, trustedDevice }) {
      expectOwn(session.siteId, allStores ? null : session.storeId);
      const removed = await removeData(ports, session, { allStores, trustedDevice });
      await onChange();
      if (!removed) return reply('nothing-to-do');
      const { report, run } = removed;
      return reply('run-ended', run.outcome, report && { kind: 'removed', report });
    },
  };
}
