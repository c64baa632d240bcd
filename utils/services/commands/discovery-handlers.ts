import type { Handlers } from '../../messages/protocol.ts';
import { type FindSignInPorts, findSignIn } from '../discovery/find-sign-in.ts';
import { createSiteTries } from '../discovery/site-tries.ts';
import type { TrySitePorts } from '../discovery/try-site.ts';
import type { ReplyWith } from './reply.ts';

type Ports = FindSignInPorts &
  TrySitePorts & {
    readonly onChange: () => Promise<void>;
    readonly reply: ReplyWith;
  };

/** Commands to find how a site keeps its sign-in, and to try once what was found. */
export function createDiscoveryHandlers({
  onChange,
  reply,
  ...ports
}: Ports): Pick<Handlers, 'find-sign-in' | 'try-site'> {
  const trySite = createSiteTries(ports);
  return {
    async 'find-sign-in'({ address, tabId, storeId }) {
      const found = await findSignIn(ports, { address, tabId, storeId });
      return typeof found === 'string'
        ? reply('nothing-to-do', null, { kind: 'address-refused', fault: found })
        : reply('shown', null, { kind: 'site-proposal', proposal: found });
    },
    async 'try-site'({ draft, storeId }) {
      const end = await trySite(draft, storeId);
      if (end.kind === 'refused') return reply('not-saved', null, { kind: 'site-refused', reasons: end.reasons });
      if (end.kind === 'not-written') return reply('not-saved');
      await onChange();
      if (end.kind === 'not-tried') return reply('nothing-to-do', null, { kind: 'site-not-tried', why: end.why });
      const { run, tried } = end;
      const result = run.phase === 'ended' ? 'run-ended' : 'run-waiting';
      return reply(result, run.outcome, { kind: 'site-tried', tried });
    },
  };
}
