import * as z from 'zod/mini';
import type { AccountAnswer } from '../core/account/account-answer.ts';
import type { Diagnosis } from '../core/diagnosis/diagnosis.ts';
import type { AddressFault, NotTried, SiteProposal, SiteTried } from '../core/discovery/site-proposal.ts';
import type { Shown } from '../core/discovery/with-shown.ts';
import type { ListName } from '../core/lists/lists.ts';
import type { Overview } from '../core/overview/overview.ts';
import type { RemovalPlan, RemovalReport } from '../core/removal/removal.ts';
import type { UnsentText } from '../core/removal/unsent-text.ts';
import type { DeviceList, DeviceResult } from '../core/sessions/device.ts';
import { MOST_LABEL_CHARACTERS } from '../core/sessions/label.ts';
import type { TokenResult, TokensListed } from '../core/sessions/program-token.ts';
import { LARGEST_SETTINGS_FILE, type SettingsFile } from '../core/settings/settings-file.ts';
import type { WrittenChange } from '../core/settings/written-change.ts';
import type { Outcome } from '../core/sign-out/outcome.ts';
import type { SiteReport } from '../core/site-check/site-report.ts';
import { MOST_OWN_SITES, type SiteDraft } from '../core/sites/own-site.ts';
import type { SiteId } from '../core/sites/site.ts';
import type { SiteRefusal } from '../core/sites/site-refusal.ts';
import { LARGEST_SITES_FILE, type SitesFile } from '../core/sites/sites-file.ts';
import type { StoredDocument } from '../core/stored/stored-document.ts';
import { listName, listsWishSchema } from '../storage/lists/lists-schema.ts';
import { MOST_ITEMS } from '../storage/runs/leave-document.ts';
import { nameOf, sessionRefSchema, shortText } from '../storage/schemas.ts';
import { settingsSchema } from '../storage/settings/settings-document.ts';
import { draftSchema } from '../storage/sites/draft-schema.ts';

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
  }),
  z.object({ type: z.literal('guide-done'), runId: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('find-unsent-text'), sessions: z.array(sessionRefSchema).check(z.maxLength(MOST_ITEMS)) }),
  z.object({ type: z.literal('list-devices'), session: sessionRefSchema }),
  z.object({ type: z.literal('end-device'), session: sessionRefSchema, device: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('end-other-devices'), session: sessionRefSchema }),
  z.object({ type: z.literal('list-tokens'), session: sessionRefSchema }),
  z.object({ type: z.literal('revoke-token'), session: sessionRefSchema, token: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('ask-account'), session: sessionRefSchema }),
  z.object({ type: z.literal('plan-removal'), session: sessionRefSchema }),
  z.object({ type: z.literal('check-again'), runId: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('dismiss-run'), runId: z.string().check(z.maxLength(64)) }),
  z.object({
    type: z.literal('remove-data'),
    session: sessionRefSchema,
    allStores: z.boolean(),
    trustedDevice: z.boolean(),
    places: z.exactOptional(z.enum(['own', 'every'])),
    lists: z.exactOptional(listsWishSchema),
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
  z.object({ type: z.literal('check-site'), session: sessionRefSchema, ending: z.enum(['stays', 'sign-out']) }),
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
  /** Nothing was taken back: something else was written there since. */
  | 'changed-since'
  | 'checked'
  | 'erased'
  | 'nothing-to-do';

/** Data for the asking screen only, which is not kept anywhere. */
export type Extra =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'account'; readonly answer: AccountAnswer }
  | { readonly kind: 'devices'; readonly list: DeviceList; readonly result: DeviceResult | null }
  | { readonly kind: 'tokens'; readonly list: TokensListed; readonly result: TokenResult | null }
  | { readonly kind: 'removal-plan'; readonly plan: RemovalPlan }
  | { readonly kind: 'removed'; readonly report: RemovalReport }
  | { readonly kind: 'site-report'; readonly report: SiteReport }
  | ({ readonly kind: 'settings-written' } & WrittenChange)
  /** The name that a sign-in had before; empty for none. */
  | { readonly kind: 'label-written'; readonly before: string }
  | { readonly kind: 'stored'; readonly documents: readonly StoredDocument[] }
  | { readonly kind: 'settings-file'; readonly file: SettingsFile }
  | { readonly kind: 'settings-text'; readonly text: string }
  | { readonly kind: 'site-draft'; readonly draft: SiteDraft }
  | { readonly kind: 'site-saved'; readonly siteId: SiteId }
  /** `telling`: the paths in it that may hold somebody's name, to be shown before it is saved. */
  | { readonly kind: 'sites-text'; readonly text: string; readonly telling: readonly string[] }
  | { readonly kind: 'sites-file'; readonly file: SitesFile }
  | { readonly kind: 'site-proposal'; readonly proposal: SiteProposal }
  | { readonly kind: 'address-refused'; readonly fault: AddressFault }
  | { readonly kind: 'site-tried'; readonly tried: SiteTried }
  | { readonly kind: 'site-not-tried'; readonly why: NotTried }
  | ({ readonly kind: 'ways-seen' } & Shown)
  | { readonly kind: 'site-refused'; readonly reasons: readonly SiteRefusal[] }
  /** The lists whose permission goes back after the press that it was lent for. */
  | { readonly kind: 'lent'; readonly lists: readonly ListName[] }
  /** One list for each session that was asked about, in their order. */
  | { readonly kind: 'unsent-text'; readonly texts: readonly (readonly UnsentText[])[] };

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
