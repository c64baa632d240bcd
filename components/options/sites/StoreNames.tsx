import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { useApp } from '../../app-context.ts';
import { containerName } from '../../wording/session/store-words.ts';
import { Setting } from '../finding/Setting.tsx';
import { useTyped } from '../use-typed.ts';

/** Firefox does not tell extensions the names of containers, so the user can enter them here. */
export function StoreNames({ overview }: { overview: Overview }) {
  const { words } = useApp();
  const containers = overview.stores.filter(({ kind }) => kind === 'container');
  if (containers.length === 0) return null;
  return (
    <Setting id="containers">
      <div class="card">
        <h3>{words('containers')}</h3>
        <p class="soft">{words('containersLede')}</p>
        {containers.map((store) => (
          <StoreName key={store.id} store={store} overview={overview} />
        ))}
      </div>
    </Setting>
  );
}

function StoreName({ store, overview }: { store: CookieStore; overview: Overview }) {
  const { model, words } = useApp();
  const { settings } = overview;
  const field = useTyped(settings.storeNames[store.id] ?? '', ({ value }) => {
    const name = value.trim();
    const { [store.id]: _former, ...others } = settings.storeNames;
    return model.saveSettings(settings, {
      ...settings,
      storeNames: name === '' ? others : { ...others, [store.id]: name },
    });
  });
  return (
    <label class="field">
      <span>{words('nameOf', { store: containerName(store, { words }) })}</span>
      <input type="text" maxLength={40} {...field} />
    </label>
  );
}
