import { findHostPatterns, findStatusPatterns } from '../../sites/host-patterns.ts';
import type { SiteDefinition, SiteId } from '../../sites/site.ts';
import { findWays, findWaysIn } from '../../sites/site-ways.ts';
import type { SiteView } from '../overview.ts';
import type { RecordFacts } from './record-part.ts';
import type { SessionsPart } from './sessions-part.ts';
import type { SettingsFacts } from './settings-part.ts';

/** The known sites, and what the browser lets us ask of each. */
export type SitesFacts = {
  readonly sites: readonly SiteDefinition[];
  readonly access: ReadonlyMap<SiteId, SiteView['access']>;
  /** Sites whose status page may be asked. */
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
  // A site that is off is not looked at, so its sign-ins cannot be seen as a way into another site.
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
