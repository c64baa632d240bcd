import { countdown } from '../../utils/core/countdown.ts';
import type { Lifetime } from '../../utils/core/lifetime.ts';
import { useApp } from '../app-context.ts';

/** The share of its life that a session still has; a picture beside the words, never instead of them. */
export function Ring({ lifetime }: { lifetime: Lifetime }) {
  const { model, words, format } = useApp();
  const left = countdown(lifetime, model.now.value);
  const warningMs = model.overview.value?.settings.warningMs ?? 0;
  const soon = left.kind === 'running' && left.leftMs < warningMs;
  const head = left.kind === 'running' ? format.headline(left.leftMs) : null;
  return (
    <div class={`ring ${shapeOf(lifetime)} ${soon ? 'soon' : ''}`} aria-hidden="true">
      <svg viewBox="0 0 92 92" focusable="false">
        <circle class="track" cx="46" cy="46" r="40" />
        {left.kind === 'expired' ? null : <circle class="life" cx="46" cy="46" r="40" pathLength="100" stroke-dasharray={dashes(lifetime, model.now.value)} />}
      </svg>
      {head === null ? null : <b>{head.figure}<small>{head.unit}</small></b>}
      {left.kind === 'browser-session' ? <b class="words">{words('ringUntil')}<span>{words('ringClose')}</span></b> : null}
    </div>
  );
}

function shapeOf(lifetime: Lifetime): 'dashed' | 'thin' | 'full' {
  if (lifetime.kind === 'browser-session') return 'dashed';
  return lifetime.kind === 'unknown' || lifetime.lengthMs === null ? 'thin' : 'full';
}

function dashes(lifetime: Lifetime, now: number): string {
  if (lifetime.kind === 'browser-session') return '5.5 4.5';
  if (lifetime.kind === 'unknown' || lifetime.lengthMs === null) return '100 0';
  const share = Math.min(1, Math.max(0, (lifetime.expiresAt - now) / lifetime.lengthMs));
  return `${(share * 100).toFixed(1)} 100`;
}
