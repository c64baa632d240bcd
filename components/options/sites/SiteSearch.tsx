import type { Signal } from '@preact/signals';
import { useApp } from '../../app-context.ts';
import { useTyped } from '../use-typed.ts';

type Props = {
  typed: Signal<string>;
  /** How many sites hold what was typed. */
  found: number;
};

/** The box that narrows the list of sites. Where nothing is found, it points to "Add a site", which follows it. */
export function SiteSearch({ typed, found }: Props) {
  const { words } = useApp();
  const typing = useTyped(typed.value, async ({ value }) => {
    typed.value = value;
  });
  const wanted = typed.value.trim();
  const said =
    wanted === '' ? '' : found === 0 ? words('noSiteFound', { typed: wanted }) : words('sitesFound', { count: found });
  return (
    <div class="site-search" role="search">
      <label class="field">
        <span>{words('findSite')}</span>
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
        {said}
      </p>
    </div>
  );
}
