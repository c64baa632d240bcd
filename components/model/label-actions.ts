import { batch, type Signal } from '@preact/signals';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { Client } from '../../utils/messages/protocol.ts';
import type { Trouble } from './app-dependencies.ts';

type Parts = {
  readonly client: Client;
  readonly trouble: Signal<Trouble | null>;
  readonly adopt: (next: Overview) => void;
};

/** What a person calls a sign-in. */
export function createLabelActions({ client, trouble, adopt }: Parts) {
  return {
    /** Nothing typed takes the name away. */
    async labelSession(session: SessionRef, label: string): Promise<void> {
      const reply = await client.send({ type: 'label-session', session, label });
      batch(() => {
        trouble.value = reply.ok ? (reply.result === 'saved' ? null : 'not-saved') : reply.error;
        if (reply.ok) adopt(reply.overview);
      });
    },
  };
}
