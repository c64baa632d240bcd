import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';

type Props = {
  type: 'number' | 'time';
  /** What it shows while nothing is being typed. */
  value: string | number | undefined;
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
  isRefused: boolean;
  /** The element that says why it was refused. */
  errorId: string;
  fieldRef?: Ref<HTMLInputElement>;
  onTyped: (field: HTMLInputElement) => void;
};

/**
 * A field for a number or a time. What is being typed stays while the page is drawn anew, which happens whenever
 * something changes in the browser; `onTyped` is called when the person has finished.
 */
export function TypedField({ value, isRefused, errorId, fieldRef, onTyped, ...field }: Props) {
  const typed = useSignal<string | null>(null);
  return (
    <input
      {...field}
      {...(fieldRef === undefined ? {} : { ref: fieldRef })}
      value={typed.value ?? value}
      aria-invalid={isRefused}
      aria-describedby={errorId}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
      onChange={(event) => {
        onTyped(event.currentTarget);
        typed.value = null;
      }}
    />
  );
}
