import type { CookieStore } from '../../cookies/cookie-store.ts';
import type { LeaveItem, LeaveRun } from '../../leave/leave-run.ts';
import { findReceiptLabel } from '../../sessions/label.ts';
import { findNamedStore } from '../named-store.ts';
import { findSiteName } from '../site-name.ts';
import type { SessionsFacts } from './sessions-part.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesFacts } from './sites-facts.ts';
import type { StoresFacts } from './stores-part.ts';

/** An item of a leave run as screens show it: with names, and without the digest, which only resuming needs. */
export type LeaveItemView = Omit<LeaveItem, 'digest'> & {
  readonly siteName: string;
  readonly store: CookieStore;
  readonly label: string | null;
};

export type LeaveView = Omit<LeaveRun, 'items'> & { readonly items: readonly LeaveItemView[] };

export type LeaveFacts = { readonly leave: LeaveRun | null };

export type LeavePart = {
  /** The leave run that is under way, or has ended and was not dismissed yet. */
  readonly leave: LeaveView | null;
};

type Facts = LeaveFacts & Pick<SessionsFacts, 'labels'> & StoresFacts & SitesFacts & SettingsFacts;

export function buildLeave(facts: Facts): LeavePart {
  const { leave } = facts;
  return { leave: leave && { ...leave, items: leave.items.map((item) => toView(item, facts)) } };
}

/** Adds the names of the item's site and store, and leaves out the digest. */
function toView({ digest: _digest, ...item }: LeaveItem, facts: Facts): LeaveItemView {
  return {
    ...item,
    siteName: findSiteName(facts.sites, item.ref.siteId),
    store: findNamedStore(facts, item.ref.storeId),
    label: findReceiptLabel(facts.labels, item.ref),
  };
}
