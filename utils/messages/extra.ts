import type { AccountAnswer } from '../core/account/account-answer.ts';
import type { Diagnosis } from '../core/diagnosis/diagnosis.ts';
import type { AddressFault, NotTried, SiteProposal, SiteTried } from '../core/discovery/site-proposal.ts';
import type { Shown } from '../core/discovery/with-shown.ts';
import type { ListName } from '../core/lists/lists.ts';
import type { RemovalPlan, RemovalReport } from '../core/removal/removal.ts';
import type { UnsentText } from '../core/removal/unsent-text.ts';
import type { DeviceList, DeviceResult } from '../core/sessions/device.ts';
import type { TokenResult, TokensListed } from '../core/sessions/program-token.ts';
import type { SignInMark } from '../core/sessions/sign-in-mark.ts';
import type { SettingsFile } from '../core/settings/settings-file.ts';
import type { WrittenChange } from '../core/settings/written-change.ts';
import type { SiteReport } from '../core/site-check/site-report.ts';
import type { SiteDraft } from '../core/sites/own-site.ts';
import type { SiteId } from '../core/sites/site.ts';
import type { SiteRefusal } from '../core/sites/site-refusal.ts';
import type { SitesFile } from '../core/sites/sites-file.ts';
import type { StoredDocument } from '../core/stored/stored-document.ts';

/** Data for the asking screen only, which is not kept anywhere. */
export type Extra =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  /** One mark for each session that was asked about, in their order. */
  | { readonly kind: 'sign-in-marks'; readonly marks: readonly SignInMark[] }
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
