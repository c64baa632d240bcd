import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';

/** Which keys lead to the leave page, and the way to change them. */
export function LeaveKeys() {
  const { model, words } = useApp();
  const keys = useSignal<string | 'no-keyboard' | 'not-read' | null>('not-read');
  useEffect(() => {
    const read = async () => {
      // whoever comes back may have changed them
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
      <span>{keys.value === null ? words('leaveKeysNone') : words('leaveKeys', keys.value)}</span>
      <ActionButton
        variant="bare"
        text={words('leaveKeysChange')}
        state="ready"
        onPress={() => void model.openKeySettings()}
      />
    </p>
  );
}
