import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { countdownSession } from '../../utils/core/sessions/countdown.ts';
import type { Lifetime } from '../../utils/core/sessions/lifetime.ts';
import { soonMs } from '../../utils/core/settings/settings.ts';
import { useFirstApp } from '../app-context.ts';

/** The part of its lifetime that a session still has, as a picture beside the words. */
export function LifetimeRing({ session }: { session: SessionView }) {
  const { model, words, format } = useFirstApp();
  const { lifetime } = session;
  const left = countdownSession(session, model.now.value);
  const settings = model.overview.value?.settings;
  const soon = left.kind === 'running' && settings !== undefined && left.leftMs < soonMs(settings);
  const head = left.kind === 'running' ? format.headline(left.leftMs) : null;
  // Words stand in the ring where an event ends the session, not a date.
  const until = left.kind === 'browser-session' || left.kind === 'private-window' ? left.kind : null;
  const shape = until !== null ? 'dashed' : shapeOf(lifetime);
  return (
    <div class={`ring ${shape} ${soon ? 'soon' : ''}`} aria-hidden="true">
      <svg viewBox="0 0 92 92" focusable="false">
        <circle class="track" cx="46" cy="46" r="40" />
        {left.kind === 'expired' ? null : (
          <circle
            class="life"
            cx="46"
            cy="46"
            r="40"
            pathLength="100"
            stroke-dasharray={shape === 'dashed' ? '5.5 4.5' : dashes(lifetime, model.now.value)}
          />
        )}
      </svg>
      {head === null ? null : (
        <b>
          {head.figure}
          <small>{head.unit}</small>
        </b>
      )}
      {until === null ? null : <b class="words">{words('timeLeftShort', { kind: until })}</b>}
    </div>
  );
}

function shapeOf(lifetime: Lifetime): 'thin' | 'full' {
  return lifetime.kind !== 'until' || lifetime.lengthMs === null ? 'thin' : 'full';
}

function dashes(lifetime: Lifetime, now: number): string {
  if (lifetime.kind !== 'until' || lifetime.lengthMs === null) return '100 0';
  const share = Math.min(1, Math.max(0, (lifetime.expiresAt - now) / lifetime.lengthMs));
  return `${(share * 100).toFixed(1)} 100`;
}
