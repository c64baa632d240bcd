import type { Overview } from '../../../utils/core/overview/overview.ts';
import { findClockWarning, findWarnings, toneOf } from '../../../utils/core/overview/warnings.ts';
import { countdownSession } from '../../../utils/core/sessions/countdown.ts';
import { soonMs } from '../../../utils/core/settings/settings.ts';

/** A picture with the warnings that the background would find in it. */
export function withWarnings(shown: Overview, clockOffMs: number | 'unknown' = 'unknown'): Overview {
  const { settings, sessions, sites, readAt } = shown;
  const computer = settings.sharedComputer ? 'shared' : 'own';
  const clock = findClockWarning(clockOffMs);
  const ofSessions = sessions.flatMap((session) => {
    const left = countdownSession(session, readAt);
    const facts = {
      ...session,
      leftMs: left.kind === 'running' ? left.leftMs : null,
      seemsCleared:
        computer === 'own' &&
        sites.some(({ id, clearing }) => id === session.ref.siteId && clearing === 'seems-to-clear'),
      endIsNews: computer === 'own' && !session.letEnd,
      soonMs: soonMs(settings),
    };
    return findWarnings(facts).map((warning) => ({
      ...warning,
      siteId: session.ref.siteId,
      ref: session.ref,
      tone: toneOf(warning, computer),
    }));
  });
  return {
    ...shown,
    warnings: [
      ...(clock === null ? [] : [{ ...clock, siteId: null, ref: null, tone: toneOf(clock, computer) }]),
      ...ofSessions,
    ],
  };
}
