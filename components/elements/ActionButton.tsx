type Props = {
  text: string;
  variant: 'main' | 'plain' | 'bare';
  state: 'ready' | 'waiting';
  onPress: () => void;
  describedBy?: string;
  /** The accessible name where the text on the button is shorter. */
  name?: string;
};

/**
 * A button that keeps its focus while it waits: `aria-disabled` instead of `disabled`, so a keyboard user does not lose
 * their place.
 */
export function ActionButton({ text, variant, state, onPress, describedBy, name }: Props) {
  const waiting = state === 'waiting';
  return (
    <button
      type="button"
      class={variant}
      aria-label={name}
      aria-disabled={waiting}
      aria-describedby={describedBy}
      onClick={() => waiting || onPress()}
    >
      {text}
    </button>
  );
}
