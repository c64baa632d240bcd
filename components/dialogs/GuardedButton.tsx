import { useSignal } from '@preact/signals';
import { ActionButton } from '../elements/ActionButton.tsx';
import { type Guarded, GuardedPress } from './GuardedPress.tsx';

type Props = Guarded & { variant: 'main' | 'plain' | 'bare'; state: 'ready' | 'waiting' };

/** A button whose action may lose typed text. */
export function GuardedButton({ variant, state, ...guarded }: Props) {
  const pressed = useSignal<'no' | 'yes'>('no');
  return (
    <>
      <ActionButton variant={variant} text={guarded.text} state={state} onPress={() => (pressed.value = 'yes')} />
      {pressed.value === 'no' ? null : <GuardedPress {...guarded} onEnd={() => (pressed.value = 'no')} />}
    </>
  );
}
