import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import type { MessageKey } from '../words.ts';

/**
 * What was just done. `takes-focus`: the button that did it is gone, so the focus moves here. Must be a new object each
 * time.
 */
export type Announced = { readonly key: MessageKey; readonly focus: 'takes-focus' | 'leaves-focus' };

/**
 * Says what was just done. Always in the page, because screen readers announce only changes of a status that is there
 * already.
 */
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
