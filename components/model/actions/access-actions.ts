import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { findHostPatterns } from '../../../utils/core/sites/host-patterns.ts';
import { listDomainsAbove } from '../../../utils/core/sites/is-at-or-below.ts';
import { listParentHosts } from '../../../utils/core/sites/list-parent-hosts.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { ScreenState } from '../screen-state.ts';

type Parts = {
  readonly deps: AppDependencies;
  readonly state: Pick<ScreenState, 'overview' | 'trouble'>;
  readonly refresh: () => Promise<void>;
};

/** Permissions that the browser asks the user for. Each question must be asked in the click itself. */
export function createAccessActions({ deps, state, refresh }: Parts) {
  /** Reads the overview again after the browser's question. Resolves to whether the user allowed it. */
  async function afterAsking(answer: Promise<boolean>): Promise<boolean> {
    const allowed = await answer;
    await refresh();
    if (!allowed) state.trouble.value = 'not-allowed';
    return allowed;
  }

  return {
    allow: (sites: readonly SiteView[]) =>
      afterAsking(deps.requestAccess(sites.flatMap(({ accessPatterns }) => accessPatterns))),
    allowHosts: (patterns: readonly string[]) => afterAsking(deps.requestAccess(patterns)),
    /** Asks for a site without a definition, given by its domain; resolves at once where every site is allowed. */
    allowDomain: async (domain: string): Promise<boolean> => {
      if (state.overview.value?.everySite === 'granted') return true;
      return afterAsking(deps.requestAccess(patternsOf(domain)));
    },
    isDomainAllowed: (domain: string): Promise<boolean> => deps.isAllowed(patternsOf(domain)),
    allowEverySite: () => afterAsking(deps.requestEverySite()),
    allowDataRemoval: () => afterAsking(deps.requestDataRemoval()),
    /** The status dialog itself says what a refusal means, so it is no trouble of the screen. */
    async allowStatusPage(site: SiteView): Promise<boolean> {
      const allowed = await deps.requestAccess(site.statusPatterns);
      await refresh();
      return allowed;
    },
    async giveBackEverySite(): Promise<void> {
      await deps.giveBackEverySite();
      await refresh();
    },
  };
}

/**
 * The domain with and without its "www.", and those above it: a sign-in stands in a cookie of any of them. An address,
 * or a name without a dot, has neither.
 */
function patternsOf(domain: string): readonly string[] {
  const bare = domain.replace(/^www\.(?=.*\.)/, '');
  const hosts = listDomainsAbove(bare).length > 1 ? [bare, `www.${bare}`, ...listParentHosts(bare)] : [bare];
  return findHostPatterns({ origins: hosts.map((host) => `https://${host}`), parentOrigins: [] });
}
