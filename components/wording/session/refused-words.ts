import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import type { App } from '../../app-context.ts';

type Refused = Pick<SessionView, 'ref'>;

/** Whether Lights Out has ended this sign-in, and no other was seen in its place since: the browser brought it back. */
export function isBroughtBack({ ref }: Refused, overview: Pick<Overview, 'history'> | null): boolean {
  const last = overview?.history.find((run) => refId(run.ref) === refId(ref) && run.devices === null);
  return (
    last?.outcome?.kind === 'signed-out' && last.outcome.oldSignIn === 'refused' && !last.newerSeen && !last.writtenAnew
  );
}

/** Says why a sign-in that is here no longer counts. */
export function refusedSentence(
  session: Refused,
  overview: Pick<Overview, 'history'> | null,
  { words }: Pick<App, 'words'>,
): string {
  return words(isBroughtBack(session, overview) ? 'broughtBack' : 'noLongerTaken');
}
