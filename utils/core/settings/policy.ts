import type { SiteId } from '../sites/site.ts';
import { defaultReminders, type Settings } from './settings.ts';

/** Settings that an administrator may lock. */
export const lockNames = ['sites', 'sharedComputer', 'reminders', 'record'] as const;
export type LockName = (typeof lockNames)[number];

/** What leaving a computer removes there, beyond signing out. */
export const removeScopes = ['cookies-and-site-data', 'whole-browser'] as const;
export type RemoveScope = (typeof removeScopes)[number];

/** A key of the policy that was not followed. */
export type PolicyProblem = { readonly key: string; readonly kind: 'malformed' | 'unknown' };

/** What the administrator of this computer has set. A key that is absent or malformed is null, or an empty list. */
export type Policy = {
  readonly present: boolean;
  /** Only these are looked at. */
  readonly sites: readonly SiteId[] | null;
  readonly sharedComputer: boolean | null;
  /** A shared computer is left after so long without use. */
  readonly idleMinutes: number | null;
  readonly remove: readonly RemoveScope[];
  /** A run that nobody pressed can be put off so often; null for as often as somebody presses. */
  readonly putOffs: number | null;
  readonly locked: readonly LockName[];
  readonly problems: readonly PolicyProblem[];
};

/** The policy as screens need it; `locked` also names what the policy itself sets. */
export type PolicyView = Omit<Policy, 'sharedComputer'>;

export const noPolicy: Policy = {
  present: false,
  sites: null,
  sharedComputer: null,
  idleMinutes: null,
  remove: [],
  putOffs: null,
  locked: [],
  problems: [],
};

/**
 * The settings in force. What the policy sets comes first; what it only locks stands as it does for nobody's choice,
 * with the record off, for nobody can answer its question; the rest is the user's.
 */
export function applyPolicy(own: Settings, policy: Policy, known: readonly SiteId[]): Settings {
  const isLocked = (name: LockName) => policy.locked.includes(name);
  return {
    ...own,
    sitesOff: [
      ...(isLocked('sites') ? [] : own.sitesOff.filter((id) => !isBarred(policy, id))),
      ...known.filter((id) => isBarred(policy, id)),
    ],
    sharedComputer: policy.sharedComputer ?? (isLocked('sharedComputer') ? false : own.sharedComputer),
    reminders: isLocked('reminders') ? defaultReminders : own.reminders,
    record: isLocked('record') ? { choice: 'off', sitesOff: [] } : own.record,
    leaving: {
      ...own.leaving,
      idleMinutes: policy.idleMinutes ?? own.leaving.idleMinutes,
      clearBrowser: own.leaving.clearBrowser || clearsBrowser(policy),
    },
  };
}

/** What may be written when a screen saves the settings in force: what the policy decides stays as the user had it. */
export function keepOwn(wanted: Settings, own: Settings, policy: Policy): Settings {
  const { locked } = toPolicyView(policy);
  const barredOff = own.sitesOff.filter((id) => isBarred(policy, id));
  return {
    ...wanted,
    sitesOff: locked.includes('sites')
      ? own.sitesOff
      : [...wanted.sitesOff.filter((id) => !isBarred(policy, id)), ...barredOff],
    sharedComputer: locked.includes('sharedComputer') ? own.sharedComputer : wanted.sharedComputer,
    reminders: locked.includes('reminders') ? own.reminders : wanted.reminders,
    record: locked.includes('record') ? own.record : wanted.record,
    leaving: {
      ...wanted.leaving,
      idleMinutes: policy.idleMinutes === null ? wanted.leaving.idleMinutes : own.leaving.idleMinutes,
      clearBrowser: clearsBrowser(policy) ? own.leaving.clearBrowser : wanted.leaving.clearBrowser,
    },
  };
}

export function toPolicyView({ sharedComputer, ...policy }: Policy): PolicyView {
  const isLocked = (name: LockName) =>
    policy.locked.includes(name) || (name === 'sharedComputer' && sharedComputer !== null);
  return { ...policy, locked: lockNames.filter(isLocked) };
}

/** Whether nobody but the administrator turns this site on or off. */
export function isSiteLocked(policy: Pick<Policy, 'locked' | 'sites'>, id: SiteId): boolean {
  return policy.locked.includes('sites') || isBarred(policy, id);
}

/** Whether the administrator has the whole browser cleared after each leave run. */
export function clearsBrowser({ remove }: Pick<Policy, 'remove'>): boolean {
  return remove.includes('whole-browser');
}

function isBarred({ sites }: Pick<Policy, 'sites'>, id: SiteId): boolean {
  return sites !== null && !sites.includes(id);
}
