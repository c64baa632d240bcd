import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

type Props = {
  name: string;
  /** `above`: the name stands over the box. `inside`: in the box, until something is typed. */
  shows: 'above' | 'inside';
  typed: Signal<string>;
};

/** The box that narrows a list while somebody types. Escape empties it, as in each search box of a browser. */
export function SearchBox({ name, shows, typed }: Props) {
  const id = useId();
  const box = (
    <input
      id={id}
      type="search"
      {...(shows === 'inside' ? { 'aria-label': name, placeholder: name } : {})}
      autoComplete="off"
      spellcheck={false}
      value={typed.value}
      onInput={({ currentTarget }) => {
        typed.value = currentTarget.value;
      }}
    />
  );
  if (shows === 'inside') return box;
  return (
    <label class="field" for={id}>
      <span>{name}</span>
      {box}
    </label>
  );
}
