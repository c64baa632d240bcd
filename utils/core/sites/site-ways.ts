import type { LooksLive } from '../cookies/looks-live.ts';
import { hostName } from './host-name.ts';
import { worksFromBackground } from './http-spec.ts';
import type { GuideCode, Scope, SignOutMethod, SiteDefinition, SiteId } from './site.ts';
import { isTried } from './site-source.ts';

/** Whether Lights Out may look at a site's hosts. */
export type SiteAccess = 'granted' | 'missing' | 'unknown';

/** How a site's sessions can be ended from here. */
export type SiteWays = {
  /** `request`: Lights Out can ask the site itself, or its page. `guide`: the user signs out on the site's page. */
  readonly signOutKind: 'request' | 'guide';
  /**
   * Whether its user has seen once what that does, or it is reviewed data of ours: what nobody pressed uses no other
   * way.
   */
  readonly tried: boolean;
  /**
   * `tab`: only from a page of the site in a tab, which Lights Out opens for a moment where none is open. `open-tab`:
   * only while a page of it is open, because its sign-in is seen nowhere else.
   */
  readonly signOutFrom: 'anywhere' | 'tab' | 'open-tab';
  /** `asks`: a page of the site signs out of this browser once the user has confirmed it there. */
  readonly signOutPage: 'asks' | 'unknown';
  /** How to end other devices' sessions: by the site's own list, by a guide to its page, or not known. */
  readonly otherDevices: 'list' | 'guide' | 'unknown';
  /** How to end all sessions: by a request, by a guide to the site's page, or not known. */
  readonly everywhere: 'request' | 'guide' | 'unknown';
  readonly guides: { readonly [scope in Scope]: GuideCode | null };
};

/** The site that signs in at another one: its address, and its host as people read it. */
export type SignOnAt = { readonly origin: string; readonly host: string };

/** Another session that lets a person back in, as far as this browser's cookies show. */
export type WayInView =
  | { readonly kind: 'e-mail-link' | 'password' }
  /** `isSite`: Lights Out knows the other site, which is listed too. Null where it is not known which one. */
  | { readonly kind: 'single-sign-on'; readonly at: SignOnAt | null; readonly isSite: boolean }
  | {
      readonly kind: 'site';
      readonly siteId: SiteId;
      readonly name: string;
      readonly state: 'signed-in' | 'not-seen' | 'cannot-see';
    };

/** How far this site's sign-outs go, by what its definition knows. */
export function findWays(site: SiteDefinition): SiteWays {
  const kinds = (scope: Scope) => site.signOut.filter((method) => method.scope === scope).map(({ kind }) => kind);
  const everywhere = kinds('everywhere');
  const asking = site.signOut.filter(asksBySelf);
  return {
    signOutKind: asking.length > 0 ? 'request' : 'guide',
    tried: isTried(site.source) && site.signOut.some((method, at) => asksBySelf(method) && !isUntriedWay(site, at)),
    signOutFrom: findSignOutFrom(site),
    signOutPage: findSignOutPage(site) === null ? 'unknown' : 'asks',
    everywhere: everywhere.includes('http') ? 'request' : everywhere.length > 0 ? 'guide' : 'unknown',
    otherDevices: site.sessionList ? 'list' : kinds('other-devices').length > 0 ? 'guide' : 'unknown',
    guides: {
      'this-browser': guideOf(site, 'this-browser'),
      everywhere: guideOf(site, 'everywhere'),
      'other-devices': guideOf(site, 'other-devices'),
    },
  };
}

/** Whether a way ends this browser's sign-in without a person. */
function asksBySelf(method: SignOutMethod): boolean {
  if (method.scope !== 'this-browser') return false;
  return method.kind === 'http' || method.kind === 'press' || (method.kind === 'navigate' && !method.userMustConfirm);
}

/** Whether this way was shown by the user, who has not yet seen Lights Out use it. */
export function isUntriedWay({ untriedWays }: Pick<SiteDefinition, 'untriedWays'>, at: number): boolean {
  return untriedWays?.includes(at) === true;
}

function findSignOutFrom(site: SiteDefinition): SiteWays['signOutFrom'] {
  if (site.authCookies.length === 0 && site.authStorage.length > 0) return 'open-tab';
  return site.signOut.some((method) => goesFromAnywhere(site, method)) ? 'anywhere' : 'tab';
}

/** Whether a request signs out of this browser without a page: it needs no token from one, and its end can be asked. */
function goesFromAnywhere({ probe }: SiteDefinition, method: SignOutMethod): boolean {
  return method.kind === 'http' && method.scope === 'this-browser' && probe !== null && worksFromBackground(method);
}

/** The address where the user confirms the sign-out of this browser; null if none is known. */
export function findSignOutPage({ signOut }: SiteDefinition): string | null {
  const asking = signOut.find(
    (method) => method.kind === 'navigate' && method.scope === 'this-browser' && method.userMustConfirm,
  );
  return asking?.url ?? null;
}

function guideOf(site: SiteDefinition, scope: Scope): GuideCode | null {
  const guide = site.signOut.find((method) => method.kind === 'guide' && method.scope === scope);
  return guide?.kind === 'guide' ? guide.guide : null;
}

/**
 * By which other sign-ins in this browser a person gets back in. `cannot-see` where Lights Out has no access to the
 * other site, where no cookie shows its sign-in, or where visitors have the cookies too that are here.
 */
export function findWaysIn(
  site: SiteDefinition,
  sites: readonly SiteDefinition[],
  sessions: readonly {
    readonly ref: { readonly siteId: SiteId };
    readonly refused: boolean;
    readonly sign: LooksLive;
  }[],
  access: ReadonlyMap<SiteId, SiteAccess>,
): WayInView[] {
  return site.waysIn.flatMap((way): WayInView[] => {
    if (way.kind === 'single-sign-on') {
      const other = sites.find(
        ({ id, origins }) => id !== site.id && way.origin !== null && origins.includes(way.origin),
      );
      const at = way.origin === null ? null : { origin: way.origin, host: hostName(new URL(way.origin).host) };
      return [{ kind: way.kind, at, isSite: other !== undefined }, ...(other ? [toSiteWay(other)] : [])];
    }
    if (way.kind !== 'site') return [{ kind: way.kind }];
    const other = sites.find(({ id }) => id === way.site);
    return other ? [toSiteWay(other)] : [];
  });

  function toSiteWay(other: SiteDefinition): Extract<WayInView, { kind: 'site' }> {
    const isSeen = access.get(other.id) === 'granted' && other.authCookies.length > 0;
    const here = sessions.filter(({ ref, refused }) => ref.siteId === other.id && !refused);
    const isSure = here.some(({ sign }) => sign === 'signed-in');
    const isUnsure = !isSeen || here.length > 0;
    const state = isSeen && isSure ? 'signed-in' : isUnsure ? 'cannot-see' : 'not-seen';
    return { kind: 'site', siteId: other.id, name: other.name, state };
  }
}
