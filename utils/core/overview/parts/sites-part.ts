import type { Clearing } from '../../sessions/early-end.ts';
import { findHostPatterns, findStatusPatterns } from '../../sites/host-patterns.ts';
import type { GuideCode, Scope, SiteDefinition, SiteId, SitePages } from '../../sites/site.ts';
import { findWays, findWaysIn } from '../../sites/site-ways.ts';
import type { RecordFacts } from './record-facts.ts';
import type { SessionsPart } from './sessions-part.ts';
import type { SettingsFacts } from './settings-part.ts';

/** A known site, whether it is on, and what Lights Out may do there. */
export type SiteView = {
  readonly id: SiteId;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Whether access is asked for at installation. For other sites it is asked for when the user wants it. */
  readonly required: boolean;
  readonly enabled: boolean;
  readonly access: 'granted' | 'missing' | 'unknown';
  /** Match patterns to ask for if access is missing. */
  readonly accessPatterns: readonly string[];
  readonly pages: SitePages;
  readonly keeps: SiteDefinition['keeps'];
  readonly words: SiteDefinition['words'];
  readonly mayEndAllAccounts: boolean;
  /** `request`: Lights Out can ask the site itself. `guide`: the user signs out on the site's page. */
  readonly signOutKind: 'request' | 'guide';
  /** Related sites whose sign-ins stay when this site is signed out. */
  readonly related: readonly SiteId[];
  /** How to end other devices' sessions: by the site's own list, by a guide to its page, or not known. */
  readonly otherDevices: 'list' | 'guide' | 'unknown';
  /** How to end all sessions: by a request, by a guide to the site's page, or not known. */
  readonly everywhere: 'request' | 'guide' | 'unknown';
  readonly guides: { readonly [scope in Scope]: GuideCode | null };
  readonly waysIn: readonly WayInView[];
  /** Whether this browser drops the site's cookies when it closes. */
  readonly clearing: Clearing;
  /**
   * Match patterns to ask for before the site's status page can be read. Empty if no page is known or access is
   * granted.
   */
  readonly statusPatterns: readonly string[];
};

/** Another session that lets a person back in, as far as this browser's cookies show. */
export type WayInView =
  | { readonly kind: 'e-mail-link' | 'password' }
  | {
      readonly kind: 'site';
      readonly siteId: SiteId;
      readonly name: string;
      readonly state: 'signed-in' | 'not-seen' | 'cannot-see';
    };

/** The known sites, and what the browser allows for each. */
export type SitesFacts = {
  readonly sites: readonly SiteDefinition[];
  readonly access: ReadonlyMap<SiteId, SiteView['access']>;
  /** Sites whose status page we may read. */
  readonly statusAllowed: ReadonlySet<SiteId>;
};

export type SitesPart = { readonly sites: readonly SiteView[] };

type Facts = SitesFacts & SettingsFacts & RecordFacts;

export function buildSites(facts: Facts, { sessions }: SessionsPart): SitesPart {
  return { sites: facts.sites.map((site) => toView(site, facts, sessions)) };
}

function toView(
  site: SiteDefinition,
  { access, clearing, settings, sites, statusAllowed }: Facts,
  sessions: SessionsPart['sessions'],
): SiteView {
  // The sign-ins of a site that is off are not looked at, so they cannot be shown as a way into another site.
  const looked = new Map([...access].filter(([id]) => !settings.sitesOff.includes(id)));
  return {
    id: site.id,
    name: site.name,
    hosts: site.origins.map((origin) => new URL(origin).hostname),
    required: site.access === 'required',
    enabled: !settings.sitesOff.includes(site.id),
    access: access.get(site.id) ?? 'unknown',
    accessPatterns: findHostPatterns(site),
    pages: site.pages,
    keeps: site.keeps,
    words: site.words,
    mayEndAllAccounts: site.mayEndAllAccounts,
    ...findWays(site),
    related: site.related,
    waysIn: findWaysIn(site, sites, sessions, looked),
    clearing: clearing.get(site.id) ?? 'unknown',
    statusPatterns: statusAllowed.has(site.id) ? [] : findStatusPatterns(site),
  };
}
