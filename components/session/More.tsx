import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useFirstApp } from '../app-context.ts';
import { hasFocus } from '../use-focus-rescue.ts';

/** What a key does to the place among the actions: to the next, the one before, the first, the last. */
const ways: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

type Props = { state: 'ready' | 'waiting'; goesOn: boolean; children: ComponentChildren };

/**
 * What can be done besides, folded away. It is folded at each start. The arrow keys unfold it and go through its
 * buttons; Escape folds it, and the popup stays open. `goesOn`: something in it goes on that a question of the browser
 * has interrupted, so it unfolds. `children`: null until they are loaded; a press before waits for them. `waiting`:
 * they could not be loaded, so nothing unfolds.
 */
export function More({ state, goesOn, children }: Props) {
  const { words } = useFirstApp();
  const open = useSignal<'no' | 'yes' | 'by-arrow'>('no');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const isOpen = open.value !== 'no' && state === 'ready';
  const isLoaded = children !== null;
  useEffect(() => {
    if (isOpen) place.current?.scrollIntoView({ block: 'nearest' });
    if (open.value === 'by-arrow' && hasFocus(button.current)) listPressable(place.current)[0]?.focus();
  }, [open.value, isLoaded]);
  useEffect(() => {
    if (goesOn) open.value = 'yes';
  }, [goesOn]);
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || isOpen || state === 'waiting') return;
    event.preventDefault();
    open.value = 'by-arrow';
  };
  const walk = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.target instanceof HTMLSelectElement) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      open.value = 'no';
      button.current?.focus();
      return;
    }
    const all = listPressable(place.current);
    const at = all.findIndex((one) => one.contains(event.target instanceof Node ? event.target : null));
    const way = ways[event.key];
    if (way === undefined || at < 0) return;
    event.preventDefault();
    all[way(at, all.length)]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="more"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-disabled={state === 'waiting'}
        onClick={() => (open.value = isOpen || state === 'waiting' ? 'no' : 'yes')}
        onKeyDown={isOpen ? walk : turn}
      >
        {words('more')}
        <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M3 4.5 6 7.5 9 4.5" />
        </svg>
      </button>
      <div
        ref={place}
        id={id}
        class="more-actions"
        role="group"
        aria-label={words('more')}
        hidden={!isOpen}
        onKeyDown={walk}
      >
        {isOpen ? children : null}
      </div>
    </>
  );
}

/** Its own buttons and folds, without those of an open dialog. */
function listPressable(place: HTMLElement | null): readonly HTMLElement[] {
  const all = place?.querySelectorAll<HTMLElement>('button, summary') ?? [];
  return [...all].filter((one) => one.closest('dialog') === null);
}
