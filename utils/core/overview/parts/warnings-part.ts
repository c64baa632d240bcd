import { countdownSession } from '../../sessions/countdown.ts';
import { soonMs } from '../../settings/settings.ts';
import type { SiteId } from '../../sites/site.ts';
import type { EpochMs } from '../../time.ts';
import { findClockWarning, findWarnings, toneOf, type WarningView } from '../warnings.ts';
import type { SessionsPart, SessionView } from './sessions-part.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesPart, SiteView } from './sites-part.ts';

export type WarningsFacts = {
  /**
   * How far this computer's clock is ahead of a site's clock (ms; negative: behind), by a site's answer of the last
   * hour.
   */
  readonly clockOffMs: number | 'unknown';
};

export type WarningsPart = {
  /** Most serious first. */
  readonly warnings: readonly WarningView[];
};

type Facts = WarningsFacts & SettingsFacts & { readonly now: EpochMs };

/**
 * Lists this computer's warnings, then the sessions' in the order of the sessions, then those of sites without access.
 */
export function buildWarnings(facts: Facts, { sessions, sites }: SessionsPart & SitesPart): WarningsPart {
  const clearing = new Set(sites.filter(({ clearing }) => clearing === 'seems-to-clear').map(({ id }) => id));
  return {
    warnings: [
      ...ofComputer(facts),
      ...sessions.flatMap((session) => ofSession(session, clearing, facts)),
      ...sites.flatMap(ofSite),
    ],
  };
}

const computerOf = ({ settings }: Facts) => (settings.sharedComputer ? 'shared' : 'own');

function ofComputer(facts: Facts): readonly WarningView[] {
  const warning = findClockWarning(facts.clockOffMs);
  return warning === null ? [] : [{ ...warning, siteId: null, ref: null, tone: toneOf(warning, computerOf(facts)) }];
}

/**
 * On a shared computer nothing is said of what only seems to be forgotten: nobody should count on it there. Nothing is
 * said of what only may be a sign-in either: its dates are mostly those of a visitor's cookies.
 */
function ofSession(session: SessionView, clearing: ReadonlySet<SiteId>, facts: Facts): readonly WarningView[] {
  const { ref, letEnd } = session;
  if (session.refused || session.sign === 'may-be') return [];
  const computer = computerOf(facts);
  const left = countdownSession(session, facts.now);
  const warnings = findWarnings({
    ...session,
    leftMs: left.kind === 'running' ? left.leftMs : null,
    soonMs: soonMs(facts.settings),
    seemsCleared: computer === 'own' && clearing.has(ref.siteId),
    endIsNews: computer === 'own' && !letEnd,
  });
  return warnings.map((warning) => ({ ...warning, siteId: ref.siteId, ref, tone: toneOf(warning, computer) }));
}

function ofSite({ access, enabled, id, required }: SiteView): readonly WarningView[] {
  const isMissing = required && enabled && access === 'missing';
  return isMissing ? [{ code: 'access-missing', siteId: id, ref: null, tone: 'warning' }] : [];
}
