import { batch, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { Client, Command } from '../../utils/messages/protocol.ts';
import type { Trouble } from '../app-model.ts';

type Parts = {
  readonly client: Client;
  readonly holdWindow: (hosts: readonly string[]) => Promise<void>;
  readonly overview: ReadonlySignal<Overview | null>;
  readonly trouble: Signal<Trouble | null>;
  readonly adopt: (next: Overview) => void;
};

/** Leaving this computer: the run shows itself in the pictures that follow. */
export function createLeaveActions({ client, holdWindow, overview, trouble, adopt }: Parts) {
  async function obey(command: Extract<Command, { type: 'leave' | 'leave-done' | 'leave-later' | 'put-off' }>): Promise<void> {
    const reply = await client.send(command);
    batch(() => {
      trouble.value = reply.ok ? null : reply.error;
      if (reply.ok) adopt(reply.overview);
    });
  }

  return {
    /** Begins to sign out of all of these; where a run is under way, joins it. */
    async leave(sessions: readonly SessionRef[]) {
      const ids = new Set(sessions.map(({ siteId }) => siteId));
      await holdWindow((overview.value?.sites ?? []).filter(({ id }) => ids.has(id)).flatMap(({ hosts }) => hosts));
      await obey({ type: 'leave', sessions: [...sessions] });
    },
    /** Plans to sign out of everything that is here by itself, so many minutes from now. */
    leaveLater: (inMinutes: number) => obey({ type: 'leave-later', inMinutes }),
    /** Gives a run that nobody pressed one minute more before it begins. */
    putOff: () => obey({ type: 'put-off' }),
    /** Puts the ended run away. */
    leaveDone: () => obey({ type: 'leave-done' }),
  };
}
