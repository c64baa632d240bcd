import * as z from 'zod/mini';
import type { Overview } from '../core/overview.ts';
import type { Outcome } from '../core/sign-out/outcome.ts';
import { settingsSchema } from '../storage/settings-document.ts';
import { sessionRefSchema } from '../storage/schemas.ts';

/** Everything a screen may ask of the background. */
export const command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('get-overview') }),
  z.object({ type: z.literal('sign-out'), session: sessionRefSchema }),
  z.object({ type: z.literal('check-again'), runId: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('dismiss-run'), runId: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('remove-data'), session: sessionRefSchema }),
  z.object({ type: z.literal('reload-tabs'), session: sessionRefSchema }),
  z.object({ type: z.literal('close-tabs'), session: sessionRefSchema }),
  z.object({ type: z.literal('open-page'), session: sessionRefSchema, page: z.enum(['home', 'login', 'account', 'sessions', 'help', 'status']) }),
  z.object({ type: z.literal('save-settings'), settings: settingsSchema }),
]);
export type Command = z.infer<typeof command>;

/** What a command led to; a sign-out's own outcome travels in the overview's runs. */
export type Result = 'shown' | 'run-ended' | 'run-waiting' | 'dismissed' | 'tabs-reloaded' | 'tabs-closed' | 'page-opened' | 'saved' | 'not-saved' | 'nothing-to-do';

export type Reply =
  | { readonly ok: true; readonly result: Result; readonly outcome: Outcome | null; readonly overview: Overview }
  | { readonly ok: false; readonly error: 'invalid-command' | 'foreign-sender' | 'unexpected' | 'unreachable' };

export type Broadcast = { readonly type: 'overview-changed'; readonly overview: Overview };

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** A handler for each command: forgetting one does not compile. */
export type Handlers = {
  readonly [T in Command['type']]: (command: CommandOf<T>) => Promise<Extract<Reply, { ok: true }>>;
};

/** How a screen reaches the background. Never throws: what cannot be reached is a reply. */
export type Client = {
  send(command: Command): Promise<Reply>;
  /** Returns a function that stops listening. */
  onOverview(listener: (overview: Overview) => void): () => void;
};
