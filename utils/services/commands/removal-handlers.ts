import { findListed } from '../../core/lists/listed-sign-ins.ts';
import { planLists } from '../../core/lists/lists.ts';
import type { Overview } from '../../core/overview/overview.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { DataRemover } from '../removal/data-remover.ts';
import { type PlanRemovalPorts, planRemoval } from '../removal/plan-removal.ts';
import type { ReplyWith } from './reply.ts';

type Ports = PlanRemovalPorts & {
  readonly onChange: () => Promise<void>;
  readonly remover: Pick<DataRemover, 'remove'>;
  readonly readOverview: () => Promise<Overview>;
  readonly reply: ReplyWith;
};

/** Commands for "Remove data here": count first, then remove without telling the site. */
export function createRemovalHandlers({
  onChange,
  readOverview,
  remover,
  reply,
  ...ports
}: Ports): Pick<Handlers, 'plan-removal' | 'remove-data'> {
  return {
    async 'plan-removal'({ session }) {
      const plan = await planRemoval(ports, session, null);
      return plan ? reply('shown', null, { kind: 'removal-plan', plan }) : reply('nothing-to-do');
    },
    async 'remove-data'({ type: _removal, session, lists, places = 'own', ...asked }) {
      const listed = lists === undefined ? [] : findListed(await readOverview(), [session]);
      const work = planLists(lists ?? null, listed);
      const removed = await remover.remove(session, { ...asked, lists: work, places });
      await onChange();
      if (removed === 'changed-since') return reply(removed);
      if (removed === null) return reply('nothing-to-do');
      const { report, run } = removed;
      return reply('run-ended', run.outcome, report && { kind: 'removed', report });
    },
  };
}
