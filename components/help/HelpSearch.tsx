import type { Signal } from '@preact/signals';
import { useApp } from '../app-context.ts';
import { useTyped } from '../options/use-typed.ts';

type Props = {
  typed: Signal<string>;
  /** How many answers hold what was typed. */
  found: number;
};

/** The box that narrows the answers. Escape empties it. */
export function HelpSearch({ typed, found }: Props) {
  const { words } = useApp();
  const typing = useTyped(typed.value, async ({ value }) => {
    typed.value = value;
  });
  const wanted = typed.value.trim();
  const said = found === 0 ? words('helpNone', { typed: wanted }) : words('helpFound', { count: found });
  return (
    <div role="search">
      <label class="help-search">
        <span>{words('helpFind')}</span>
        <input
          type="search"
          autoComplete="off"
          spellcheck={false}
          {...typing}
          onInput={(event) => {
            typing.onInput(event);
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      <p role="status" class="soft">
        {wanted === '' ? '' : said}
      </p>
    </div>
  );
}
