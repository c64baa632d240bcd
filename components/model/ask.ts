import type { Extra } from '../../utils/messages/extra.ts';
import type { Command } from '../../utils/messages/protocol.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { noteSent } from './last-change.ts';
import { type ScreenState, showOverview } from './screen-state.ts';

export type Question =
  | 'find-unsent-text'
  | 'mark-sign-ins'
  | 'ask-account'
  | 'list-devices'
  | 'end-device'
  | 'end-other-devices'
  | 'list-tokens'
  | 'revoke-token'
  | 'plan-removal'
  | 'diagnose'
  | 'check-site'
  | 'read-site-draft'
  | 'end-watch'
  | 'read-lent'
  | 'read-settings-file'
  | 'write-settings-file'
  | 'read-sites-file'
  | 'write-sites-file';
type Kind = Extra['kind'];

export type Ask = ReturnType<typeof createAsk>;
export type AskAbout = ReturnType<typeof createAskAbout>;

/**
 * Creates the way to ask for what one dialog or card needs beside the overview. The answer is null where none came: the
 * dialog says so itself, so the screen's trouble stays as it is.
 */
export function createAsk({ client, now }: Pick<AppDependencies, 'client' | 'now'>, state: ScreenState) {
  const askAbout = createAskAbout({ client, now }, state);
  return async function ask<K extends Kind>(
    command: Extract<Command, { type: Question }>,
    kind: K,
  ): Promise<Extract<Extra, { kind: K }> | null> {
    const answer = await askAbout(command, kind);
    return answer === 'changed-since' ? null : answer;
  };
}

/** The same where a sign-in was asked about. `changed-since`: another one stands there, and nothing was done. */
export function createAskAbout({ client, now }: Pick<AppDependencies, 'client' | 'now'>, state: ScreenState) {
  return async function askAbout<K extends Kind>(
    command: Extract<Command, { type: Question }>,
    kind: K,
  ): Promise<Extract<Extra, { kind: K }> | 'changed-since' | null> {
    noteSent(state, command);
    const reply = await client.send(command);
    if (!reply.ok) return null;
    showOverview(state, reply.overview, now());
    if (reply.result === 'changed-since') return reply.result;
    return isKind(reply.extra, kind) ? reply.extra : null;
  };
}

function isKind<K extends Kind>(extra: Extra | null, kind: K): extra is Extract<Extra, { kind: K }> {
  return extra?.kind === kind;
}
