import type { Ref } from 'preact';
import { type Taken, useTyped } from './use-typed.ts';

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
  onTyped: (field: HTMLInputElement) => Taken;
};

/** A field for a number or a time, in which what is being typed stays. */
export function TypedField({ value, isRefused, errorId, fieldRef, onTyped, ...field }: Props) {
  return (
    <input
      {...field}
      {...(fieldRef === undefined ? {} : { ref: fieldRef })}
      aria-invalid={isRefused}
      aria-describedby={errorId}
      {...useTyped(value, onTyped)}
    />
  );
}
