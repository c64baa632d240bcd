import type { Signal } from '@preact/signals';
import { SearchBox } from '../elements/SearchBox.tsx';

type Props = {
  typed: Signal<string>;
  label: string;
  /** What was found; null where nothing is searched for. */
  said: string | null;
};

/** The box that narrows a page to what holds the typed words. */
export function HelpSearch({ typed, label, said }: Props) {
  return (
    <div class="search-box" role="search" aria-label={label}>
      <SearchBox name={label} shows="above" typed={typed} />
      <p role="status" class="soft">
        {said ?? ''}
      </p>
    </div>
  );
}
