import { errorText } from '../core/error-text.ts';
import type { Overview } from '../core/overview/overview.ts';
import type { Broadcast, Client, Reply } from './protocol.ts';

/** How messages travel: through the browser's runtime, or through a loopback in tests. */
export type Transport = {
  send(message: unknown): Promise<unknown>;
  /** Returns a function that stops listening. */
  onMessage(listener: (message: unknown) => void): () => void;
};

/**
 * Makes a client over any transport. If the background cannot be reached, or its answer is no reply, the reply is
 * `unreachable`.
 */
export function createClientOver(transport: Transport): Client {
  return {
    async send(command) {
      try {
        const answer = await transport.send(command);
        return isReply(answer) ? answer : { ok: false, error: 'unreachable' };
      } catch (error) {
        console.warn('Lights Out: the background did not answer', errorText(error));
        return { ok: false, error: 'unreachable' };
      }
    },
    onOverview(listener: (overview: Overview) => void) {
      return transport.onMessage((message) => {
        if (isBroadcast(message)) listener(message.overview);
      });
    },
  };
}

/** Checks only the outline of an answer: the transport hears nobody but our own background. */
function isReply(value: unknown): value is Reply {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? hasOverview(value) : value.ok === false && 'error' in value;
}

function isBroadcast(value: unknown): value is Broadcast {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'overview-changed' &&
    hasOverview(value)
  );
}

function hasOverview(value: object): boolean {
  return 'overview' in value && typeof value.overview === 'object' && value.overview !== null;
}
