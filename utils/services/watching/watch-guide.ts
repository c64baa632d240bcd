import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { SignOutWatch } from '../../core/watching/sign-out-watch.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import { isAbout, mayBeKept, type SignOutWatcher } from './sign-out-watcher.ts';

type Ports = { readonly siteBook: Pick<SiteBook, 'find'>; readonly watcher: SignOutWatcher };

/**
 * Watches a guided sign-out of a site of which no other way is known well, so that the user can have it done the next
 * time. To be called at each step of a run. A removal of ours ends a watch that has seen no end: it would take that for
 * what the person did on the page.
 */
export async function watchGuide({ siteBook, watcher }: Ports, run: SignOutRun): Promise<void> {
  const { byLeaving, outcome, phase, ref, scope } = run;
  const present = await watcher.read();
  if (phase === 'removing' && present?.why === 'guide' && present.goneAt === null && isAbout(present, ref))
    return void (await watcher.end(present.id));
  if (phase === 'ended' && present !== null && isAbout(present, ref) && outcome?.kind === 'signed-out')
    return watcher.noteGone(present.id);
  if (phase !== 'guided' || scope !== 'this-browser' || byLeaving || !mayBeKept(run)) return;
  if (present !== null && isAbout(present, ref) && !isOfEarlier(present, run)) return;
  const site = siteBook.find(ref.siteId);
  if (site !== null && !knowsHow(site)) await watcher.begin(ref, 'guide');
}

/** Whether it watched a guided sign-out before this one: that may have been of another sign-in. */
const isOfEarlier = ({ startedAt, why }: SignOutWatch, run: SignOutRun) => why === 'guide' && startedAt < run.startedAt;

/** Whether a way of more than one source is known that ends this browser's sign-in by itself. */
function knowsHow({ signOut }: SiteDefinition): boolean {
  return signOut.some(
    (way) =>
      way.scope === 'this-browser' &&
      way.kind !== 'guide' &&
      !(way.kind === 'navigate' && way.userMustConfirm) &&
      way.grade !== 'C',
  );
}
