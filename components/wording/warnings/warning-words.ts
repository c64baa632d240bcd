import { assertNever } from '../../../utils/core/assert-never.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import type { ShownWarning } from '../../warnings/warning-groups.ts';
import type { MessageKey } from '../../words.ts';

type About = 'this-site' | 'all-sites';

/** On a shared computer: good news for this browser, and no more than that. */
const goodKey: Partial<Record<ShownWarning['code'], MessageKey>> = {
  'cleared-on-exit': 'goodCleared',
  'private-window': 'goodPrivate',
  'session-cookie': 'goodSessionCookie',
};

/** One warning in one sentence, with why. `names` are the sites that it is about. */
export function warningSentence(
  warning: ShownWarning,
  names: readonly string[],
  about: About,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  const sites = format.list(names);
  const good = warning.tone === 'good' ? goodKey[warning.code] : undefined;
  if (good !== undefined) return words(good, sites);
  const several = names.length > 1;
  switch (warning.code) {
    case 'cleared-on-exit':
      return words(warning.because === 'setting' ? 'warnClearedSetting' : 'warnClearedExperience', sites);
    case 'private-window':
      return about === 'this-site' ? words('warnPrivateHere') : words('warnPrivateSites', sites);
    case 'session-cookie':
      return words('warnSessionCookie', sites);
    case 'clock-off':
      return words(
        warning.offMs > 0 ? 'warnClockAhead' : 'warnClockBehind',
        format.duration(Math.round(Math.abs(warning.offMs) / MINUTE) * MINUTE),
      );
    case 'lifetime-limited':
      return several
        ? words('warnLimitedSites', sites)
        : words('warnLimited', sites, format.duration(warning.documentedMs), format.duration(warning.keptMs));
    case 'ends-soon':
      return words(several ? 'warnEndSoonSites' : 'warnEndsSoon', sites);
    case 'near-cookie-limit':
      return several ? words('warnCrowdedSites', sites) : words('warnCrowded', sites, format.number(warning.cookies));
    default:
      return assertNever(warning);
  }
}
