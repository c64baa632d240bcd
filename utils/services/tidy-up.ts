import { isSignInCookie } from '../core/auth-cookies.ts';
import type { Outcome } from '../core/sign-out/outcome.ts';
import type { SignOutRun } from '../core/sign-out/run.ts';
import { planTidying } from '../core/sign-out/tidy-plan.ts';
import { isUnchanged } from './find-out.ts';
import type { ReadScene, Scene } from './read-scene.ts';
import type { CookieJar, Credentials, Tabs } from '../ports.ts';

type Ports = { readonly cookies: CookieJar; readonly credentials: Credentials; readonly tabs: Tabs; readonly readScene: ReadScene };

/**
 * Removes what an outcome allows to be removed, reads again to count what is left, and shows the site's tabs as they are
 * now. A sign-in that took the old one's place meanwhile is left alone: it may be somebody else's.
 */
export async function tidyUp(ports: Ports, run: SignOutRun, scene: Scene): Promise<Pick<SignOutRun, 'outcome' | 'unsentTabs'>> {
  const { outcome } = run;
  if (!outcome) throw new Error(`Nothing to tidy up for run ${run.id}`);
  const isAnother = scene.session !== null && !(await isUnchanged(ports.credentials, run, scene));
  const planned = planTidying(scene.site, scene.ref, outcome, scene.cookies);
  const going = isAnother ? planned.filter((cookie) => !isSignInCookie(scene.site, cookie)) : planned;
  await ports.cookies.remove(going);
  const counted = await count(ports, outcome, scene, going.length);
  return { outcome: counted, unsentTabs: outcome.kind === 'signed-out' ? await showTabsAnew(ports.tabs, scene) : [] };
}

async function count({ readScene }: Ports, outcome: Outcome, scene: Scene, planned: number): Promise<Outcome> {
  if (outcome.kind !== 'removed-here-only') return outcome;
  const after = await readScene(scene.ref);
  const left = after ? planTidying(after.site, after.ref, outcome, after.cookies).length : 0;
  return { ...outcome, removedCookies: Math.max(0, planned - left), remainingCookies: left };
}

/** Reloads the site's tabs in that store, but for those with text that was not sent; these are handed back. */
export async function showTabsAnew(tabs: Tabs, { site, ref }: Pick<Scene, 'site' | 'ref'>): Promise<number[]> {
  if (ref.partition !== null) return [];
  const open = (await tabs.ofSite(site, ref.storeId)).filter(({ usable }) => usable);
  const asked = await Promise.all(open.map(async ({ tabId }) => ({ tabId, unsent: await tabs.hasUnsentText(tabId) })));
  const [unsent, free] = [asked.filter((tab) => tab.unsent === true), asked.filter((tab) => tab.unsent !== true)];
  await Promise.all(free.map(({ tabId }) => tabs.reload(tabId)));
  return unsent.map(({ tabId }) => tabId);
}
