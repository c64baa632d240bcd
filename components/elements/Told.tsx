import { useRef } from 'preact/hooks';
import { useFirstApp } from '../app-context.ts';
import { useFocusRescue } from '../use-focus-rescue.ts';

/**
 * Speaks what a press did whose control went with it, and gives the focus to what it was about; where that is gone too,
 * to the heading of the open dialog or of the page. Always there, because screen readers announce only changes of a
 * status that is there already. A dialog has its own: behind it nothing is spoken and nothing has the focus.
 */
export function Told() {
  const { model } = useFirstApp();
  const before = useRef(model.told.value);
  const told = model.told.value === before.current ? null : model.told.value;
  useFocusRescue(told, () => findPlace(told?.near ?? null));
  return (
    <output class="unseen">
      {/* A new element each time, so that the same words are spoken again. */}
      {told === null ? null : <span key={told}>{told.text}</span>}
    </output>
  );
}

const findPlace = (near: string | null) =>
  document.querySelector<HTMLElement>('dialog[open] h2') ??
  (near === null ? null : document.getElementById(near)) ??
  document.querySelector('h1');
