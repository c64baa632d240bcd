import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import type { MessageKey } from '../words.ts';

/** What was done just now. `takesFocus`: the button that did it is gone, so the keyboard's place comes here. A new object each time. */
export type Telling = { readonly key: MessageKey; readonly focus: 'takes-focus' | 'leaves-focus' };

/** There from the start, so that screen readers hear it come. */
export function Told({ telling }: { telling: Telling | null }) {
  const { words } = useApp();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (telling?.focus === 'takes-focus') place.current?.focus();
  }, [telling]);
  return (
    <p role="status" class="erased" tabIndex={-1} ref={place}>
      {telling === null ? '' : words(telling.key)}
    </p>
  );
}
