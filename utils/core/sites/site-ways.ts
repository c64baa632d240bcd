import type { SessionView } from '../overview/parts/sessions-part.ts';
import type { SiteView, WayInView } from '../overview/parts/sites-part.ts';
import type { GuideCode, Scope, SiteDefinition, SiteId } from './site.ts';

type Ways = Pick<SiteView, 'signOutKind' | 'otherDevices' | 'everywhere' | 'guides'>;

/** How far this site's sign-outs go, by what its definition knows. */
export function findWays(site: SiteDefinition): Ways {
  const kinds = (scope: Scope) =>
    site.signOut
      .filter((method) => method.scope === scope)
      .map((method) => (method.kind === 'navigate' && !method.userMustConfirm ? 'visit' : method.kind));
  const everywhere = kinds('everywhere');
  return {
    signOutKind: kinds('this-browser').some((kind) => kind === 'http' || kind === 'visit') ? 'request' : 'guide',
    everywhere: everywhere.includes('http') ? 'request' : everywhere.length > 0 ? 'guide' : 'unknown',
    otherDevices: site.sessionList ? 'list' : kinds('other-devices').length > 0 ? 'guide' : 'unknown',
    guides: {
      'this-browser': guideOf(site, 'this-browser'),
      everywhere: guideOf(site, 'everywhere'),
      'other-devices': guideOf(site, 'other-devices'),
    },
  };
}

function guideOf(site: SiteDefinition, scope: Scope): GuideCode | null {
  const guide = site.signOut.find((method) => method.kind === 'guide' && method.scope === scope);
  return guide?.kind === 'guide' ? guide.guide : null;
}

/**
 * By which other sign-ins in this browser a person gets back in. `cannot-see` where Lights Out has no access to the
 * other site, or where no cookie shows its sign-in.
 */
export function findWaysIn(
  site: SiteDefinition,
  sites: readonly SiteDefinition[],
  sessions: readonly SessionView[],
  access: ReadonlyMap<SiteId, SiteView['access']>,
): WayInView[] {
  return site.waysIn.flatMap((way): WayInView[] => {
    if (way.kind !== 'site') return [{ kind: way.kind }];
    const other = sites.find(({ id }) => id === way.site);
    if (!other) return [];
    const isSeen = access.get(other.id) === 'granted' && other.authCookies.length > 0;
    const state = !isSeen
      ? 'cannot-see'
      : sessions.some(({ ref }) => ref.siteId === other.id)
        ? 'signed-in'
        : 'not-seen';
    return [{ kind: 'site', siteId: other.id, name: other.name, state }];
  });
}
