import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';

/** Shows the keyboard shortcut for the leave page, with a way to change it. */
export function LeaveKeys() {
  const { model, words } = useApp();
  const keys = useSignal<string | 'no-keyboard' | 'not-read' | null>('not-read');
  useEffect(() => {
    const read = async () => {
      // the user may have changed them in the browser's settings meanwhile
      if (document.visibilityState !== 'hidden') keys.value = await model.readLeaveKeys();
    };
    const readAgain = () => void read();
    readAgain();
    document.addEventListener('visibilitychange', readAgain);
    return () => document.removeEventListener('visibilitychange', readAgain);
  }, [model]);
  if (keys.value === 'not-read' || keys.value === 'no-keyboard') return null;
  return (
    <p class="soft keys-line">
      <span>{keys.value === null ? words('leaveKeysNone') : words('leaveKeys', { keys: keys.value })}</span>
      <ActionButton
        variant="bare"
        text={words('leaveKeysChange')}
        state="ready"
        onPress={() => void model.openKeySettings()}
      />
    </p>
  );
}
