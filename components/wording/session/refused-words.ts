import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import type { App } from '../../app-context.ts';

/**
 * Says why a sign-in that is here no longer counts. One that Lights Out has ended, with no other seen in its place
 * since, was brought back by the browser.
 */
export function refusedSentence(
  { ref }: Pick<SessionView, 'ref'>,
  overview: Pick<Overview, 'history'> | null,
  { words }: Pick<App, 'words'>,
): string {
  const last = overview?.history.find((run) => refId(run.ref) === refId(ref) && run.devices === null);
  const isBack = last?.outcome?.kind === 'signed-out' && last.outcome.oldSignIn === 'refused' && !last.newerSeen;
  return words(isBack ? 'broughtBack' : 'noLongerTaken');
}
