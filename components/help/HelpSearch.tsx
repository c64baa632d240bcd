import type { Signal } from '@preact/signals';
import { useApp } from '../app-context.ts';
import { SearchBox } from '../elements/SearchBox.tsx';

type Props = {
  typed: Signal<string>;
  /** How many answers hold what was typed. */
  found: number;
};

/** The box that narrows the answers. */
export function HelpSearch({ typed, found }: Props) {
  const { words } = useApp();
  const wanted = typed.value.trim();
  const said = found === 0 ? words('helpNone', { typed: wanted }) : words('helpFound', { count: found });
  return (
    <div class="help-search" role="search">
      <SearchBox name={words('helpFind')} shows="above" typed={typed} />
      <p role="status" class="soft">
        {wanted === '' ? '' : said}
      </p>
    </div>
  );
}
