import * as z from 'zod/mini';
import type { Overview } from '../core/overview/overview.ts';
import { MOST_LABEL_CHARACTERS } from '../core/sessions/label.ts';
import { MOST_MARK_CHARACTERS } from '../core/sessions/sign-in-mark.ts';
import { LARGEST_SETTINGS_FILE } from '../core/settings/settings-file.ts';
import type { Outcome } from '../core/sign-out/outcome.ts';
import { MOST_OWN_SITES } from '../core/sites/own-site.ts';
import { LARGEST_SITES_FILE } from '../core/sites/sites-file.ts';
import { listName, listsWishSchema } from '../storage/lists/lists-schema.ts';
import { MOST_ITEMS } from '../storage/runs/leave-document.ts';
import { nameOf, sessionRefSchema, shortText } from '../storage/schemas.ts';
import { settingsSchema } from '../storage/settings/settings-document.ts';
import { draftSchema } from '../storage/sites/draft-schema.ts';
import type { Extra } from './extra.ts';

/**
 * The mark of the sign-in that a question was about: another one is left alone. Absent where nothing was asked before
 * the press.
 */
const about = z.exactOptional(z.string().check(z.maxLength(MOST_MARK_CHARACTERS)));

/** No browser keeps a longer name of a cookie, nor more cookies of one site. */
const LONGEST_NAME = 4_096;
const MOST_NAMES = 500;

const namesInRow = z.readonly(z.array(z.string().check(z.maxLength(LONGEST_NAME))).check(z.maxLength(MOST_NAMES)));

const sitesText = z.string().check(z.maxLength(LARGEST_SITES_FILE));

/** Every command that a screen may send to the background. */
export const command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('get-overview') }),
  // The overview of the session at one place alone; the whole one where none is found so.
  z.object({ type: z.literal('look-here'), host: shortText, storeId: shortText }),
  z.object({
    type: z.literal('sign-out'),
    session: sessionRefSchema,
    scope: z.enum(['this-browser', 'everywhere', 'other-devices']),
    about,
  }),
  // Which sign-ins stand at these places, so that a press can say which one was asked about.
  z.object({ type: z.literal('mark-sign-ins'), sessions: z.array(sessionRefSchema).check(z.maxLength(MOST_ITEMS)) }),
  z.object({ type: z.literal('guide-done'), runId: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('find-unsent-text'), sessions: z.array(sessionRefSchema).check(z.maxLength(MOST_ITEMS)) }),
  z.object({ type: z.literal('list-devices'), session: sessionRefSchema }),
  z.object({
    type: z.literal('end-device'),
    session: sessionRefSchema,
    device: z.string().check(z.maxLength(64)),
    about,
  }),
  z.object({ type: z.literal('end-other-devices'), session: sessionRefSchema, about }),
  z.object({ type: z.literal('list-tokens'), session: sessionRefSchema }),
  z.object({
    type: z.literal('revoke-token'),
    session: sessionRefSchema,
    token: z.string().check(z.maxLength(64)),
    about,
  }),
  z.object({ type: z.literal('ask-account'), session: sessionRefSchema }),
  z.object({ type: z.literal('plan-removal'), session: sessionRefSchema }),
  z.object({ type: z.literal('check-again'), runId: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('dismiss-run'), runId: z.string().check(z.maxLength(64)) }),
  z.object({
    type: z.literal('remove-data'),
    session: sessionRefSchema,
    allStores: z.boolean(),
    trustedDevice: z.boolean(),
    places: z.exactOptional(z.enum(['own', 'named', 'every'])),
    names: z.exactOptional(namesInRow),
    lists: z.exactOptional(listsWishSchema),
    about,
  }),
  z.object({ type: z.literal('reload-tabs'), session: sessionRefSchema }),
  z.object({ type: z.literal('close-tabs'), session: sessionRefSchema }),
  z.object({
    type: z.literal('open-page'),
    session: sessionRefSchema,
    page: z.enum(['home', 'login', 'account', 'sessions', 'help', 'status', 'password', 'tokens', 'sign-out']),
  }),
  // What one press changes: the picture that the screen showed, and what it wants instead.
  // `undoes`: it takes back a change, so nothing is written where what that wrote (`from`) is no longer there.
  z.object({
    type: z.literal('save-settings'),
    from: settingsSchema,
    to: settingsSchema,
    undoes: z.exactOptional(z.literal(true)),
  }),
  // `insteadOf`: it takes back a name, so only where this very sign-in has this name now.
  z.object({
    type: z.literal('label-session'),
    session: sessionRefSchema,
    label: nameOf(MOST_LABEL_CHARACTERS),
    insteadOf: z.exactOptional(nameOf(MOST_LABEL_CHARACTERS)),
  }),
  // What was asked or shown once: which groups of sites may be looked at, or what is new.
  z.object({ type: z.literal('note-told'), what: z.enum(['sites', 'news']) }),
  z.object({ type: z.literal('remove-synced') }),
  z.object({ type: z.literal('read-stored') }),
  z.object({ type: z.literal('write-settings-file') }),
  z.object({ type: z.literal('read-settings-file'), text: z.string().check(z.maxLength(LARGEST_SETTINGS_FILE)) }),
  z.object({ type: z.literal('diagnose'), session: sessionRefSchema }),
  z.object({ type: z.literal('check-clearing'), then: z.enum(['give-back', 'keep']) }),
  z.object({ type: z.literal('erase-record'), siteId: z.nullable(shortText) }),
  z.object({
    type: z.literal('leave'),
    sessions: z.array(sessionRefSchema).check(z.maxLength(MOST_ITEMS)),
    clearing: z.enum(['wanted', 'unwanted']),
    // What else of these sites goes; absent where nothing does.
    lists: z.exactOptional(listsWishSchema),
  }),
  // A permission for a list of the browser, which a person lends for one press.
  z.object({
    type: z.literal('note-lent'),
    lists: z.array(listName).check(z.maxLength(2)),
    state: z.enum(['asking', 'lent', 'kept']),
  }),
  z.object({ type: z.literal('return-lent') }),
  z.object({ type: z.literal('read-lent') }),
  z.object({ type: z.literal('leave-done') }),
  z.object({ type: z.literal('leave-later'), inMinutes: z.int().check(z.gte(1), z.lte(24 * 60)) }),
  z.object({ type: z.literal('cancel-plan'), plan: z.enum(['idle', 'time', 'later', 'lock']) }),
  z.object({ type: z.literal('look-at-plans') }),
  z.object({ type: z.literal('put-off') }),
  z.object({ type: z.literal('not-now'), session: sessionRefSchema }),
  z.object({ type: z.literal('let-it-end'), session: sessionRefSchema }),
  z.object({ type: z.literal('check-site'), session: sessionRefSchema, ending: z.enum(['stays', 'sign-out']), about }),
  z.object({
    type: z.literal('find-sign-in'),
    address: z.string().check(z.maxLength(2_000)),
    tabId: z.nullable(z.int()),
    storeId: z.nullable(shortText),
  }),
  z.object({ type: z.literal('try-site'), draft: draftSchema, storeId: shortText }),
  z.object({ type: z.literal('save-site'), draft: draftSchema }),
  z.object({ type: z.literal('watch-sign-out'), draft: draftSchema, storeId: shortText }),
  z.object({ type: z.literal('end-watch'), watchId: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('use-learned'), watchId: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('forget-learned'), siteId: shortText }),
  z.object({ type: z.literal('read-site-draft'), siteId: shortText }),
  z.object({ type: z.literal('remove-site'), siteId: shortText }),
  z.object({ type: z.literal('write-sites-file'), siteId: z.nullable(shortText) }),
  z.object({ type: z.literal('read-sites-file'), text: sitesText }),
  z.object({
    type: z.literal('import-sites'),
    text: sitesText,
    siteIds: z.array(shortText).check(z.maxLength(MOST_OWN_SITES)),
  }),
]);
export type Command = z.infer<typeof command>;

/** What a command led to; a sign-out's own outcome travels in the overview's runs. */
export type Result =
  | 'shown'
  | 'run-ended'
  | 'run-waiting'
  | 'dismissed'
  | 'tabs-reloaded'
  | 'tabs-closed'
  | 'some-tabs-stay'
  | 'page-opened'
  | 'saved'
  | 'not-saved'
  /** Nothing was done: something else was written there since, or another sign-in has come. */
  | 'changed-since'
  | 'checked'
  | 'erased'
  | 'nothing-to-do';

export type Reply =
  | {
      readonly ok: true;
      readonly result: Result;
      readonly outcome: Outcome | null;
      readonly extra: Extra | null;
      readonly overview: Overview;
    }
  | { readonly ok: false; readonly error: 'invalid-command' | 'foreign-sender' | 'unexpected' | 'unreachable' };

export type Broadcast = { readonly type: 'overview-changed'; readonly overview: Overview };

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** A handler for each command: forgetting one does not compile. */
export type Handlers = {
  readonly [T in Command['type']]: (command: CommandOf<T>) => Promise<Extract<Reply, { ok: true }>>;
};

/** How a screen reaches the background. Never throws: a failure is a reply. */
export type Client = {
  send(command: Command): Promise<Reply>;
  /** Returns a function that stops listening. */
  onOverview(listener: (overview: Overview) => void): () => void;
};
