import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { WarningOf, WarningView } from '../../../utils/core/overview/warnings.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { TextArguments } from '../../../utils/core/words/text-arguments.d.ts';
import type { App } from '../../app-context.ts';
import type { ShownWarning } from '../../warnings/warning-groups.ts';
import { type Cure, clearingCure, sessionCookieCure } from './cure-words.ts';

type Speech = Pick<App, 'words' | 'format' | 'browserName' | 'device'>;
type ShownCode = ShownWarning['code'];

/** Whom a warning is about: `sites` is the names of `count` sites as one list, in the user's language. */
type About = { readonly sites: string; readonly count: number; readonly place: 'this-site' | 'all-sites' };

/** All that is said of one warning. */
type WarningWords<Code extends ShownCode> = {
  readonly says: (warning: WarningOf<Code>, about: About, speech: Pick<Speech, 'words' | 'format'>) => string;
  /** On a shared computer: good news for this browser, and no more than that. Null: the same words as elsewhere. */
  readonly good: TextArguments['goodClearing']['because'] | null;
  /** What a person can do. Null where nothing needs to be done, or one button does it. */
  readonly cure: ((warning: WarningOf<Code>, sites: readonly SiteView[], speech: Speech) => Cure) | null;
};

const warningWords: { readonly [Code in ShownCode]: WarningWords<Code> } = {
  'cleared-on-exit': {
    says: (_warning, { sites }, { words }) => words('warnClearedSetting', { sites }),
    good: 'other',
    cure: (_warning, sites, speech) => clearingCure(sites, 'setting', speech),
  },
  'seems-cleared': {
    says: (_warning, { sites }, { words }) => words('warnSeemsCleared', { sites }),
    good: null,
    cure: (_warning, sites, speech) => clearingCure(sites, 'experience', speech),
  },
  'private-window': {
    says: (_warning, { place, sites }, { words }) =>
      words('warnPrivate', { place: place === 'this-site' ? 'here' : 'other', sites }),
    good: 'private',
    cure: (_warning, _sites, { words }) => oneStep(words('cureOrdinaryWindow')),
  },
  'session-cookie': {
    says: (_warning, { sites }, { words }) => words('warnSessionCookie', { sites }),
    good: 'session-cookie',
    cure: (_warning, sites, speech) => sessionCookieCure(sites, speech),
  },
  'near-cookie-limit': {
    says: ({ cookies }, { count, sites }, { words }) =>
      count > 1 ? words('warnCrowdedSites', { sites }) : words('warnCrowded', { site: sites, count: cookies }),
    good: null,
    cure: (_warning, sites, { words, format }) =>
      oneStep(words('cureCrowded', { sites: format.list(sites.map(({ name }) => name)) })),
  },
  'ends-soon': {
    says: (_warning, { count, sites }, { words }) => words('warnEndSoon', { count, sites }),
    good: null,
    cure: null,
  },
  'lifetime-limited': {
    says: ({ documentedMs, keptMs }, { count, sites }, { words, format }) =>
      count > 1
        ? words('warnLimitedSites', { sites })
        : words('warnLimited', {
            site: sites,
            documented: format.duration(documentedMs),
            given: format.duration(keptMs),
          }),
    good: null,
    cure: (_warning, _sites, { words }) => oneStep(words('cureLimited')),
  },
  'clock-off': {
    says: ({ offMs }, _about, { words, format }) =>
      words('warnClock', {
        way: offMs > 0 ? 'ahead' : 'other',
        time: format.duration(Math.round(Math.abs(offMs) / MINUTE) * MINUTE),
      }),
    good: null,
    cure: (_warning, _sites, { words }) => oneStep(words('cureClock')),
  },
};

const oneStep = (step: string): Cure => ({ steps: [step], address: null });

type Shown<Code extends ShownCode> = WarningOf<Code> & Pick<WarningView, 'tone'>;

/** One warning in one sentence, with why. `names` are the sites that it is about. */
export function warningSentence<Code extends ShownCode>(
  warning: Shown<Code>,
  names: readonly string[],
  place: About['place'],
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  const row = warningWords[warning.code];
  const sites = format.list(names);
  if (warning.tone === 'good' && row.good !== null) return words('goodClearing', { because: row.good, sites });
  return row.says(warning, { sites, count: names.length, place }, { words, format });
}

/** What a person can do; null for nothing. On a shared computer it is no ill that a sign-in is forgotten. */
export function warningCure<Code extends ShownCode>(
  warning: Shown<Code>,
  sites: readonly SiteView[],
  speech: Speech,
): Cure | null {
  return warning.tone === 'good' ? null : (warningWords[warning.code].cure?.(warning, sites, speech) ?? null);
}
