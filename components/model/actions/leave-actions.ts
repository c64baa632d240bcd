import { domainOfOther } from '../../../utils/core/leave/other-site-id.ts';
import type { ListsWish } from '../../../utils/core/lists/lists.ts';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import type { CommandOf } from '../../../utils/messages/protocol.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { ScreenState } from '../screen-state.ts';
import type { Send } from '../send.ts';
import { listsPart } from './lists-part.ts';

type Parts = {
  readonly deps: Pick<AppDependencies, 'holdWindow'>;
  readonly state: Pick<ScreenState, 'overview' | 'trouble'>;
  readonly send: Send;
};

/** Leaving this computer. The run that these start or change is part of every later overview. */
export function createLeaveActions({ deps, state, send }: Parts) {
  return {
    /** Begins to sign out of all of these; where a run is under way, joins it. */
    async leave(
      sessions: readonly SessionRef[],
      clearing: CommandOf<'leave'>['clearing'],
      lists: ListsWish | null = null,
    ): Promise<void> {
      const ids = new Set(sessions.map(({ siteId }) => siteId));
      const sites = state.overview.value?.sites ?? [];
      const hosts = sites.filter(({ id }) => ids.has(id)).flatMap((site) => site.hosts);
      await deps.holdWindow({ hosts, domains: [...ids].flatMap((id) => domainOfOther(id) ?? []) });
      await send({ type: 'leave', sessions: [...sessions], clearing, ...listsPart(lists) });
    },
    /** Plans a sign-out of everything that is here, so many minutes from now. */
    async leaveLater(inMinutes: number): Promise<void> {
      await send({ type: 'leave-later', inMinutes });
    },
    /** Drops a sign-out that would begin by itself. False where it was not dropped, as it had begun or was gone. */
    async cancelPlan(plan: CommandOf<'cancel-plan'>['plan']): Promise<boolean> {
      const reply = await send({ type: 'cancel-plan', plan });
      if (reply.ok && reply.result === 'not-saved') state.trouble.value = 'not-saved';
      return reply.ok && reply.result === 'dismissed';
    },
    /** Gives a run that starts by itself one minute more before it begins. */
    async putOff(): Promise<void> {
      await send({ type: 'put-off' });
    },
    /** Does not sign out by the rule of this site now. False where there was nothing to keep from. */
    async notNow(session: SessionRef): Promise<boolean> {
      const reply = await send({ type: 'not-now', session });
      if (reply.ok && reply.result === 'not-saved') state.trouble.value = 'not-saved';
      return reply.ok && reply.result === 'dismissed';
    },
    /** Puts the ended run away. */
    async leaveDone(): Promise<void> {
      await send({ type: 'leave-done' });
    },
  };
}
