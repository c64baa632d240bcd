import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { isLit } from './action-progress.ts';
import { RowTime } from './RowTime.tsx';
import { WhereChips } from './SessionChips.tsx';
import { SessionPanel } from './SessionPanel.tsx';
import { findSubjectWarnings, type Subject } from './session-slots.ts';
import { useStage } from './use-action-progress.ts';

/** One line that opens: name, jar, time left; behind it the whole panel. */
export function SessionRow({ subject }: { subject: Subject }) {
  const { model } = useApp();
  const open = useSignal(model.said.value.has(subject.id));
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open.value) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [open.value]);
  const lit = isLit(subject, useStage(subject));
  const overview = model.overview.value;
  return (
    <li>
      <button
        type="button"
        class="row"
        aria-expanded={open.value}
        aria-controls={panelId}
        onClick={() => (open.value = !open.value)}
      >
        <WindowGlyph light={lit ? 'lit' : 'dark'} size="small" />
        <span class="name">{subject.site.name}</span>
        <WhereChips store={subject.store} partition={subject.ref.partition} label={subject.session?.label ?? null} />
        <RowTime subject={subject} />
        <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M3 4.5 6 7.5 9 4.5" />
        </svg>
      </button>
      <div ref={panel} id={panelId} class="row-panel" hidden={!open.value}>
        {open.value ? (
          <SessionPanel subject={subject} warnings={overview === null ? [] : findSubjectWarnings(subject, overview)} />
        ) : null}
      </div>
    </li>
  );
}
