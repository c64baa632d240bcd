import { batch, type ReadonlySignal, type Signal } from '@preact/signals';
import { domainOfOther } from '../../utils/core/leave/other-sites.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { Command, CommandOf } from '../../utils/messages/protocol.ts';
import type { AppDependencies, Trouble } from './app-dependencies.ts';

type Parts = {
  readonly deps: AppDependencies;
  readonly overview: ReadonlySignal<Overview | null>;
  readonly trouble: Signal<Trouble | null>;
  readonly adopt: (next: Overview) => void;
  readonly refresh: () => Promise<void>;
};

/** Leaving this computer: the run shows itself in the pictures that follow. */
export function createLeaveActions({ deps, overview, trouble, adopt, refresh }: Parts) {
  async function obey(
    command: Extract<Command, { type: 'leave' | 'leave-done' | 'leave-later' | 'put-off' }>,
  ): Promise<void> {
    const reply = await deps.client.send(command);
    batch(() => {
      trouble.value = reply.ok ? null : reply.error;
      if (reply.ok) adopt(reply.overview);
    });
  }

  /** What the browser asks is asked in the click itself. */
  async function afterAsking(answer: Promise<boolean>): Promise<boolean> {
    const allowed = await answer;
    await refresh();
    if (!allowed) trouble.value = 'not-allowed';
    return allowed;
  }

  return {
    lookAtEverySite: () => afterAsking(deps.requestEverySite()),
    async giveBackEverySite(): Promise<void> {
      await deps.giveBackEverySite();
      await refresh();
    },
    allowDataRemoval: () => afterAsking(deps.requestDataRemoval()),
    /** Begins to sign out of all of these; where a run is under way, joins it. */
    async leave(sessions: readonly SessionRef[], clearing: CommandOf<'leave'>['clearing']) {
      const ids = new Set(sessions.map(({ siteId }) => siteId));
      const hosts = (overview.value?.sites ?? []).filter(({ id }) => ids.has(id)).flatMap(({ hosts }) => hosts);
      await deps.holdWindow({ hosts, domains: [...ids].flatMap((id) => domainOfOther(id) ?? []) });
      await obey({ type: 'leave', sessions: [...sessions], clearing });
    },
    /** Plans to sign out of everything that is here by itself, so many minutes from now. */
    leaveLater: (inMinutes: number) => obey({ type: 'leave-later', inMinutes }),
    /** Gives a run that nobody pressed one minute more before it begins. */
    putOff: () => obey({ type: 'put-off' }),
    /** Puts the ended run away. */
    leaveDone: () => obey({ type: 'leave-done' }),
  };
}
