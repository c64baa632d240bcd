type Props = {
  text: string;
  look: 'main' | 'plain' | 'bare';
  state: 'ready' | 'waiting';
  onPress: () => void;
  describedBy?: string;
};

/** A button that keeps its focus while it waits: disabled for the hand, not for the keyboard's place. */
export function ActionButton({ text, look, state, onPress, describedBy }: Props) {
  const waiting = state === 'waiting';
  return (
    <button type="button" class={look} aria-disabled={waiting} aria-describedby={describedBy} onClick={() => waiting || onPress()}>
      {text}
    </button>
  );
}
