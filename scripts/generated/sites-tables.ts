import type { GuideCode, Scope, SiteDefinition } from '../../utils/core/sites/site.ts';
import { DAY } from '../../utils/core/time.ts';
import { toList, toTable } from './markdown.ts';

/** What each guide code opens, in words. */
const guides: Record<GuideCode, string> = {
  'account-menu': 'a guide',
  'active-sessions': 'a guide to the list of devices',
  'sessions-page': "a guide to the site's list",
  'devices-page': "a guide to the site's list",
  'app-settings': "a guide to the app's settings",
  'account-page': 'a guide to the account page',
};

/** The full table: what Lights Out can do at each site, by the site's definition. */
export function buildSitesTable(sites: readonly SiteDefinition[]): string {
  const rows = [...sites]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((site) => [
      site.name,
      capital(`${waysOf(site, 'this-browser')}${judgedBy(site)}${allAccounts(site)}`),
      capital(waysOf(site, 'everywhere') || 'no way is known'),
      capital(site.sessionList ? 'a list, ended one by one' : waysOf(site, 'other-devices') || 'no way is known'),
      lastsOf(site),
    ]);
  return toTable(['Site', 'Sign out here', 'Everywhere', 'Other devices', 'A sign-in lasts'], rows);
}

/** The short table: each way to sign out here, how many sites have it, and some of them. */
export function buildWaysTable(sites: readonly SiteDefinition[]): string {
  const byWay = Map.groupBy(sites, shortWay);
  const rows = shortWays.flatMap((way) => {
    const names = (byWay.get(way) ?? []).map(({ name }) => name);
    return names.length === 0
      ? []
      : [[way, String(names.length), names.length > MOST_NAMES ? suchAs(names) : toList(names)]];
  });
  return toTable(['Sign out here', 'Sites', 'Which'], rows);
}

/** So many names a row of the short table holds: it has to be taken in at a glance. */
const MOST_NAMES = 4;

const suchAs = (names: readonly string[]) => `${names.slice(0, MOST_NAMES).join(', ')}, …`;

const namesOf = (sites: readonly SiteDefinition[], isMeant: (site: SiteDefinition) => boolean) =>
  toList(sites.filter(isMeant).map(({ name }) => name));

/** Which sites may be looked at from the installation on. */
export function buildAccessNote(sites: readonly SiteDefinition[]): string {
  const required = namesOf(sites, ({ access }) => access === 'required');
  return [
    `Access to ${required} comes with the installation; for the others it is asked`,
    'on a press, for one or for a whole group.',
  ].join('\n');
}

/** A note about some of the sites: seen in an open page only, or never seen. */
export function buildSitesNote(sites: readonly SiteDefinition[]): string {
  const names = (isMeant: (site: SiteDefinition) => boolean) => namesOf(sites, isMeant);
  const inStorage = names(({ authCookies, authStorage }) => authCookies.length === 0 && authStorage.length > 0);
  const neverShown = names(({ authCookies, authStorage }) => authCookies.length + authStorage.length === 0);
  return [
    `${inStorage} show only while their page is open. ${neverShown}`,
    'never show as signed in: no cookie of theirs is known to mean it.',
  ].join('\n');
}

/** A note about the sites that can be asked who is signed in. */
export function buildAccountsNote(sites: readonly SiteDefinition[]): string {
  const telling = sites.filter(({ accountName }) => accountName !== null).map(({ name }) => name);
  return [
    `"Who is signed in?" can be asked at ${toList(telling)}. Of the others it`,
    'is not known well enough where they name the account; a site of your own is not asked.',
  ].join('\n');
}

const shortWays = ['By request, and proved', 'By request', "By the site's own page", 'By a guide'] as const;

function shortWay(site: SiteDefinition): (typeof shortWays)[number] {
  const [first] = site.signOut.filter(({ scope }) => scope === 'this-browser');
  if (first?.kind === 'http') return site.replaySafe && knowsNo(site) ? 'By request, and proved' : 'By request';
  return first?.kind === 'navigate' || first?.kind === 'press' ? "By the site's own page" : 'By a guide';
}

function waysOf({ signOut }: SiteDefinition, scope: Scope): string {
  const ways = signOut
    .filter((method) => method.scope === scope)
    .map((method) => {
      if (method.kind === 'guide') return guides[method.guide];
      if (method.kind === 'navigate')
        return method.userMustConfirm ? "by the site's own page, which you confirm" : "by the site's own page";
      if (method.kind === 'press') return "by a press on the site's own page";
      return method.csrf?.from === 'form' ? 'by request from an open tab' : 'by request';
    });
  return [...new Set(ways)].join('; else ');
}

/** Whether it is known how the site says that a sign-in has ended. Otherwise its sign-out cannot be proved. */
const knowsNo = ({ probe }: SiteDefinition) => probe !== null && probe.signedOut.length > 0;

function judgedBy(site: SiteDefinition): string {
  const isAsked = site.signOut.some(({ scope, kind }) => scope === 'this-browser' && kind !== 'guide');
  if (site.probe === null || !isAsked) return '';
  if (!knowsNo(site)) return '. What it then answers is not known well enough to tell';
  return site.replaySafe ? '. Then the old sign-in is tried' : '. Then the site is asked';
}

const allAccounts = ({ alsoEnds = [], mayEndAllAccounts }: SiteDefinition) =>
  [
    ...(alsoEnds.length > 0 ? [`. It also ends ${alsoEnds.join(', ')}`] : []),
    ...(mayEndAllAccounts ? ['. It may end every account of this browser'] : []),
  ].join('');

function lastsOf({ lifetime }: SiteDefinition): string {
  if (lifetime.kind === 'unknown') return 'Not documented';
  if (lifetime.kind === 'fixed') return `${lifetime.lengthMs / DAY} days`;
  return `${lifetime.idleMs / DAY} days from the last renewal`;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
