import type { Handlers } from '../../messages/protocol.ts';
import type { RuleKeeper } from '../rules/rule-keeper.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  readonly onChange: () => Promise<void>;
  readonly reply: ReplyWith;
  readonly ruleKeeper: Pick<RuleKeeper, 'notNow'>;
};

/** "Not now" at the notice of a sign-out by a rule. */
export function createRuleHandlers({ onChange, reply, ruleKeeper }: Ports): Pick<Handlers, 'not-now'> {
  return {
    async 'not-now'({ session }) {
      const isHeeded = await ruleKeeper.notNow(session);
      await onChange();
      return reply(isHeeded ? 'dismissed' : 'nothing-to-do');
    },
  };
}
