import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Here } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { findSlot, findTabSlot, type SessionSlot } from '../session/session-slots.ts';
import { focusOn, isFocusLost } from '../use-focus-rescue.ts';

type Held = {
  readonly here: Here | null;
  readonly slot: SessionSlot | null;
  /** Counts the open dialogs of the popup. */
  readonly dialogs: Signal<number>;
  /** Its heading gets the focus where it would be lost after a dialog. */
  readonly place: RefObject<HTMLDivElement | null>;
};

/**
 * What the popup is about. While a dialog is open it stays so, wherever the tab has gone meanwhile: a site may lead
 * elsewhere when it ends a sign-in.
 */
export function useHeldHere(now: Here | null, overview: Overview | null): Held {
  const dialogs = useSignal(0);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef<{ here: Here | null; dialog: 'closed' | 'open' }>({ here: null, dialog: 'closed' });
  const isOpen = dialogs.value > 0;
  const here = isOpen ? before.current.here : now;
  useEffect(() => {
    if (!isOpen && before.current.dialog === 'open' && isFocusLost()) focusOn(place.current?.querySelector('h1'));
    before.current = { here, dialog: isOpen ? 'open' : 'closed' };
  });
  const slot = here === null ? null : findTabSlot(here);
  const fresh = slot === null || overview === null || here === now ? null : findSlot(overview, slot.ref);
  return { here, slot: fresh ?? slot, dialogs, place };
}
