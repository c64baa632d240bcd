import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { ActionButton } from '../../../elements/ActionButton.tsx';

/** What opens "Add a site". */
export function AddingEntry({ focus, onOpen }: { focus: 'takes-focus' | 'leaves-focus'; onOpen: () => void }) {
  const { words } = useApp();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus === 'takes-focus') place.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div class="adding-entry" ref={place}>
      <p>{words('addOffer')}</p>
      <ActionButton variant="plain" text={words('addSite')} state="ready" onPress={onOpen} />
    </div>
  );
}
