import type { Overview } from '../../utils/core/overview/overview.ts';
import type { Client, Command, Extra } from '../../utils/messages/protocol.ts';

export type Question =
  | 'find-unsent-text'
  | 'list-devices'
  | 'end-device'
  | 'end-other-devices'
  | 'plan-removal'
  | 'diagnose'
  | 'read-settings-file'
  | 'write-settings-file';
type Kind = Extra['kind'];

export type Ask = ReturnType<typeof createAsk>;

/** Asks for what only the asking part of a screen needs; it shows itself when nothing came. */
export function createAsk(client: Client, adopt: (next: Overview) => void) {
  return async function ask<K extends Kind>(
    command: Extract<Command, { type: Question }>,
    kind: K,
  ): Promise<Extract<Extra, { kind: K }> | null> {
    const reply = await client.send(command);
    if (!reply.ok) return null;
    adopt(reply.overview);
    return isKind(reply.extra, kind) ? reply.extra : null;
  };
}

function isKind<K extends Kind>(extra: Extra | null, kind: K): extra is Extract<Extra, { kind: K }> {
  return extra?.kind === kind;
}
