import type { SiteRules } from '../rules/site-rule.ts';
import type { SiteId } from '../sites/site.ts';
import { defaultReminders, type Settings } from './settings.ts';

/** Settings that an administrator may lock. */
export const lockNames = ['sites', 'sharedComputer', 'reminders', 'record'] as const;
export type LockName = (typeof lockNames)[number];

/** What leaving a computer removes there, besides signing out. */
export const removeScopes = ['cookies-and-site-data', 'whole-browser'] as const;
export type RemoveScope = (typeof removeScopes)[number];

/** A key of the policy that was not followed. */
export type PolicyProblem = { readonly key: string; readonly kind: 'malformed' | 'unknown' };

/** What the administrator of this computer has set. A key that is missing or malformed is null or an empty list. */
export type Policy = {
  readonly present: boolean;
  /** The only sites that may be looked at; null for all. */
  readonly sites: readonly SiteId[] | null;
  readonly sharedComputer: boolean | null;
  /** On a shared computer a leave run begins after this many minutes without use. */
  readonly idleMinutes: number | null;
  readonly remove: readonly RemoveScope[];
  /** How often a run that no person started can be put off; null for no limit. */
  readonly putOffs: number | null;
  /** When these sites are signed out of by themselves. */
  readonly rules: SiteRules;
  readonly locked: readonly LockName[];
  readonly problems: readonly PolicyProblem[];
};

/** The policy for the screens. `locked` also contains what the policy sets. */
export type PolicyView = Omit<Policy, 'sharedComputer'>;

export const noPolicy: Policy = {
  present: false,
  sites: null,
  sharedComputer: null,
  idleMinutes: null,
  remove: [],
  putOffs: null,
  rules: {},
  locked: [],
  problems: [],
};

/**
 * The settings in force. A value that the policy sets is used. A setting that it only locks has its default, and the
 * record is off, because the person cannot answer its question. Everything else is the user's.
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
    rules: { ...own.rules, ...policy.rules },
  };
}

/** What to store when a screen saves the settings in force: what the policy decides keeps the user's own value. */
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
    rules: keepOwnRules(wanted, own, policy),
  };
}

/** A site whose rule the policy sets keeps the rule that the user had chosen, or none. */
function keepOwnRules(wanted: Settings, own: Settings, policy: Policy): SiteRules {
  const isSet = ([id]: readonly [SiteId, unknown]) => Object.hasOwn(policy.rules, id);
  return Object.fromEntries([
    ...Object.entries(wanted.rules).filter((entry) => !isSet(entry)),
    ...Object.entries(own.rules).filter(isSet),
  ]);
}

export function toPolicyView({ sharedComputer, ...policy }: Policy): PolicyView {
  const isLocked = (name: LockName) =>
    policy.locked.includes(name) || (name === 'sharedComputer' && sharedComputer !== null);
  return { ...policy, locked: lockNames.filter(isLocked) };
}

/** Whether only the administrator turns this site on or off. */
export function isSiteLocked(policy: Pick<Policy, 'locked' | 'sites'>, id: SiteId): boolean {
  return policy.locked.includes('sites') || isBarred(policy, id);
}

/** Whether the administrator wants the whole browser cleared after each leave run. */
export function clearsBrowser({ remove }: Pick<Policy, 'remove'>): boolean {
  return remove.includes('whole-browser');
}

function isBarred({ sites }: Pick<Policy, 'sites'>, id: SiteId): boolean {
  return sites !== null && !sites.includes(id);
}
