import type { Handlers } from '../../messages/protocol.ts';
import type { RuleKeeper } from '../rules/rule-keeper.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  /** Whether the browser's storage refuses to write something: then the sign-out comes back with a later worker. */
  readonly isRefusing: () => boolean;
  readonly onChange: () => Promise<void>;
  readonly reply: ReplyWith;
  readonly ruleKeeper: Pick<RuleKeeper, 'notNow'>;
};

/** "Not now" at the notice of a sign-out by a rule. */
export function createRuleHandlers({ isRefusing, onChange, reply, ruleKeeper }: Ports): Pick<Handlers, 'not-now'> {
  return {
    async 'not-now'({ session }) {
      const isHeeded = await ruleKeeper.notNow(session);
      await onChange();
      if (!isHeeded) return reply('nothing-to-do');
      return reply(isRefusing() ? 'not-saved' : 'dismissed');
    },
  };
}
