import type { Clearing } from '../../sessions/early-end.ts';
import type { AskedOrigin } from '../../sites/asked-origin.ts';
import { hostAndPort } from '../../sites/host-of-origin.ts';
import { findAskedPatterns, findHostPatterns, findStatusPatterns, toPattern } from '../../sites/host-patterns.ts';
import type { SiteDefinition, SiteId } from '../../sites/site.ts';
import type { SitePages } from '../../sites/site-pages.ts';
import type { SiteSource } from '../../sites/site-source.ts';
import {
  findWays,
  findWaysIn,
  isUntriedWay,
  type SiteAccess,
  type SiteWays,
  type WayInView,
} from '../../sites/site-ways.ts';
import type { RecordFacts } from './record-facts.ts';
import type { SessionsPart } from './sessions-part.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesFacts } from './sites-facts.ts';

/** A known site, whether it is on, and what Lights Out may do there. */
export type SiteView = SiteWays & {
  readonly id: SiteId;
  readonly name: string;
  /** Other names that it goes by, for the search. */
  readonly alsoCalled: readonly string[];
  /** What people use it for; null for one that the user added. */
  readonly group: SiteDefinition['group'];
  /** Whether it is built in, or added by the user; then also when its sign-out was tried. */
  readonly source: SiteSource;
  /** Each with its port, if it has one. */
  readonly hosts: readonly string[];
  /** How its sign-in is seen: by what its definition names, by whatever looks like one, or not at all. */
  readonly seenBy: 'name' | 'likeness' | 'nothing';
  /** Whether access is asked for at installation. For other sites it is asked for when the user wants it. */
  readonly required: boolean;
  readonly enabled: boolean;
  readonly access: SiteAccess;
  /** Match patterns to ask for if access is missing. */
  readonly accessPatterns: readonly string[];
  /** Hosts of the site that are asked for by themselves, and are not allowed. */
  readonly missingHosts: readonly MissingHost[];
  readonly pages: SitePages;
  readonly keeps: SiteDefinition['keeps'];
  readonly words: SiteDefinition['words'];
  readonly mayEndAllAccounts: boolean;
  /** Whether it is known where the site names the account of a sign-in. */
  readonly tellsAccount: boolean;
  /** Whether it may be asked which access its account gave to programs; an experiment. */
  readonly tellsTokens: boolean;
  /** Whether the user has shown a way to sign out of it, which can be taken back, and has seen since what that does. */
  readonly learned: 'no' | 'not-tried' | 'tried';
  /** Products that are signed out with this site. */
  readonly alsoEnds: readonly string[];
  /** Related sites whose sign-ins stay when this site is signed out. */
  readonly related: readonly SiteId[];
  readonly waysIn: readonly WayInView[];
  /** Whether this browser drops the site's cookies when it closes. */
  readonly clearing: Clearing;
  /**
   * Match patterns to ask for before the site's status page can be read. Empty if no page is known or access is
   * granted.
   */
  readonly statusPatterns: readonly string[];
};

export type MissingHost = Pick<AskedOrigin, 'serves'> & { readonly host: string; readonly pattern: string };

export type SitesPart = { readonly sites: readonly SiteView[] };

type Facts = SitesFacts & SettingsFacts & RecordFacts;

export function buildSites(facts: Facts, { sessions }: SessionsPart): SitesPart {
  // The sign-ins of a site that is off are not looked at, so they cannot be shown as a way into another site.
  const looked = new Map([...facts.access].filter(([id]) => !facts.settings.sitesOff.includes(id)));
  return { sites: facts.sites.map((site) => toView(site, facts, sessions, looked)) };
}

function toView(
  site: SiteDefinition,
  { access, clearing, originsMissing, settings, sites, statusAllowed }: Facts,
  sessions: SessionsPart['sessions'],
  looked: Facts['access'],
): SiteView {
  return {
    id: site.id,
    name: site.name,
    alsoCalled: site.alsoCalled ?? [],
    group: site.group,
    source: site.source,
    hosts: site.origins.map(hostAndPort),
    seenBy: seenBy(site),
    required: site.access === 'required',
    enabled: !settings.sitesOff.includes(site.id),
    access: access.get(site.id) ?? 'unknown',
    accessPatterns: [...findHostPatterns(site), ...findAskedPatterns(site)],
    missingHosts: (site.askedOrigins ?? [])
      .filter(({ origin }) => originsMissing.has(origin))
      .map((asked) => ({
        serves: asked.serves,
        host: hostAndPort(asked.origin),
        pattern: toPattern(asked.origin),
      })),
    pages: site.pages,
    keeps: site.keeps,
    words: site.words,
    mayEndAllAccounts: site.mayEndAllAccounts,
    tellsAccount: site.accountName !== null,
    tellsTokens: site.tokenList !== undefined,
    learned: seenLearned(site),
    alsoEnds: site.alsoEnds ?? [],
    ...findWays(site),
    related: site.related,
    waysIn: findWaysIn(site, sites, sessions, looked),
    clearing: clearing.get(site.id) ?? 'unknown',
    statusPatterns: statusAllowed.has(site.id) ? [] : findStatusPatterns(site),
  };
}

/** The best way that the user has shown is the first one of all. */
function seenLearned(site: SiteDefinition): SiteView['learned'] {
  if (site.untriedWays === undefined) return 'no';
  return isUntriedWay(site, 0) ? 'not-tried' : 'tried';
}

function seenBy({ authCookies, authStorage }: SiteDefinition): SiteView['seenBy'] {
  if (authCookies.some(({ match }) => match === 'likely')) return 'likeness';
  return authCookies.length + authStorage.length > 0 ? 'name' : 'nothing';
}
