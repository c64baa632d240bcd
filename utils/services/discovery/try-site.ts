import type { StoreId } from '../../core/cookies/cookie.ts';
import type { SiteTried } from '../../core/discovery/site-proposal.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { SiteDraft } from '../../core/sites/own-site.ts';
import type { SignOutRunner } from '../sign-out/sign-out-runner.ts';
import type { OwnSites, SaveEnd } from '../sites/own-sites.ts';

export type TrySitePorts = {
  readonly ownSites: Pick<OwnSites, 'save'>;
  readonly runner: Pick<SignOutRunner, 'signOut'>;
};

/** `run` is null if there was no sign-in to try it on. */
type TryEnd =
  | Exclude<SaveEnd, { kind: 'saved' }>
  | { readonly kind: 'tried'; readonly run: SignOutRun | null; readonly tried: SiteTried };

/** Signs out of a site that is being added, in one store: it is saved first, then the ordinary run signs out. */
export async function trySite({ ownSites, runner }: TrySitePorts, draft: SiteDraft, storeId: StoreId): Promise<TryEnd> {
  const saved = await ownSites.save(draft);
  if (saved.kind !== 'saved') return saved;
  const { siteId } = saved;
  const run = await runner.signOut({ siteId, storeId, partition: null }, 'this-browser', 'press');
  return { kind: 'tried', run, tried: { siteId, toldBy: null, replaySafe: false, visitorCookies: [] } };
}
