import type { StoreId } from '../../core/cookies/cookie.ts';
import type { SiteTried } from '../../core/discovery/site-proposal.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { SiteDraft } from '../../core/sites/own-site.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Exploring, PressedWay } from '../sign-out/exploring.ts';
import type { SignOutRunner } from '../sign-out/sign-out-runner.ts';
import type { OwnSites, SaveEnd } from '../sites/own-sites.ts';

export type TrySitePorts = {
  readonly exploring: Exploring;
  readonly ownSites: Pick<OwnSites, 'change' | 'save'>;
  readonly runner: Pick<SignOutRunner, 'signOut'>;
};

/** `run` is null if there was no sign-in to try it on. */
type TryEnd =
  | Exclude<SaveEnd, { kind: 'saved' }>
  | { readonly kind: 'tried'; readonly run: SignOutRun | null; readonly tried: SiteTried };

/**
 * Signs out of a site that is being added, in one store: it is saved first, then the ordinary run signs out. What was
 * really pressed is kept as its way, unless the site refused it.
 */
export async function trySite(
  { exploring, ownSites, runner }: TrySitePorts,
  draft: SiteDraft,
  storeId: StoreId,
): Promise<TryEnd> {
  const saved = await ownSites.save(draft);
  if (saved.kind !== 'saved') return saved;
  const { siteId } = saved;
  const ref = { siteId, storeId, partition: null };
  exploring.begin(ref);
  const run = await runner.signOut(ref, 'this-browser', 'press');
  const pressed = exploring.end(ref);
  if (pressed !== null && run?.outcome?.kind !== 'refused')
    await ownSites.change(siteId, (own) => ({ ...own, definition: withPressed(own.definition, pressed) }));
  return { kind: 'tried', run, tried: { siteId, toldBy: null, replaySafe: false, visitorCookies: [] } };
}

/** The definition with what was pressed in place of the press, or the visit, that it was tried with. */
function withPressed(site: SiteDefinition, { url, steps }: PressedWay): SiteDefinition {
  const tried = site.signOut.find(({ kind }) => kind === 'press' || kind === 'navigate');
  const press = { kind: 'press', scope: 'this-browser', url, steps, grade: 'B' } as const;
  return { ...site, signOut: site.signOut.map((method) => (method === tried ? press : method)) };
}
