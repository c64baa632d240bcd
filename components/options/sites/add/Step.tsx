import type { ComponentChildren } from 'preact';
import { useApp } from '../../../app-context.ts';

type Props = {
  number: number;
  /** `done`: an answer was found, or what is asked was done. */
  state: 'done' | 'open';
  title: string;
  note: string;
  children: ComponentChildren;
};

const TICK = '\u2713';

/** One of the numbered steps: its question, what it does, and the answer. */
export function Step({ number, state, title, note, children }: Props) {
  const { format } = useApp();
  return (
    <li class="card add-step">
      <span class={`step-number ${state}`} aria-hidden="true">
        {state === 'done' ? TICK : format.number(number)}
      </span>
      <div>
        <h4>{title}</h4>
        <p class="soft">{note}</p>
        {children}
      </div>
    </li>
  );
}
