import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import type { MessageKey } from '../words.ts';

/**
 * What was done just now. `takesFocus`: the button that did it is gone, so the keyboard's place comes here. A new
 * object each time.
 */
export type Announced = { readonly key: MessageKey; readonly focus: 'takes-focus' | 'leaves-focus' };

/** There from the start, so that screen readers hear it come. */
export function Announcement({ announced }: { announced: Announced | null }) {
  const { words } = useApp();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (announced?.focus === 'takes-focus') place.current?.focus();
  }, [announced]);
  return (
    <p role="status" class="erased" tabIndex={-1} ref={place}>
      {announced === null ? '' : words(announced.key)}
    </p>
  );
}
