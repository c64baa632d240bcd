import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { lightOfSlot } from './light-of-session.ts';
import { RowTime } from './RowTime.tsx';
import { SessionChips } from './SessionChips.tsx';
import { SessionPanel } from './SessionPanel.tsx';
import { findSlotWarnings, type SessionSlot } from './session-slots.ts';
import { useActionProgress } from './use-action-progress.ts';

/** One session in a line: name, store, time left. Pressed, it shows the whole panel. */
export function SessionRow({ slot }: { slot: SessionSlot }) {
  const { model } = useApp();
  const open = useSignal(model.actionResults.value.has(slot.id));
  const goesOn = model.goesOn(['remove', 'why'], slot.ref);
  useEffect(() => {
    if (goesOn) open.value = true;
  }, [goesOn]);
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open.value) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [open.value]);
  const light = lightOfSlot(slot, useActionProgress(slot));
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
        <WindowGlyph light={light} size="small" />
        <span class="name">{slot.site.name}</span>
        <SessionChips store={slot.store} partition={slot.ref.partition} label={slot.session?.label ?? null} />
        <RowTime slot={slot} />
        <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M3 4.5 6 7.5 9 4.5" />
        </svg>
      </button>
      <div ref={panel} id={panelId} class="row-panel" hidden={!open.value}>
        {open.value ? (
          <SessionPanel slot={slot} who="here" warnings={overview === null ? [] : findSlotWarnings(slot, overview)} />
        ) : null}
      </div>
    </li>
  );
}
