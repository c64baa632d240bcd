import type { PartitionKey } from '../../utils/core/cookies/cookie.ts';
import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import { useApp } from '../app-context.ts';
import { Chip } from '../elements/Chip.tsx';
import { partitionName } from '../wording/session/partition-words.ts';
import { storeName } from '../wording/session/store-words.ts';

/** The user's name for the session, its cookie store and partition; nothing for the default store. */
export function SessionChips({
  store,
  partition,
  label,
}: {
  store: CookieStore;
  partition: PartitionKey | null;
  label: string | null;
}) {
  const app = useApp();
  const name = storeName(store, app);
  return (
    <>
      {label === null ? null : <Chip text={label} />}
      {name === null ? null : <Chip text={name} />}
      {partition === null ? null : <Chip text={partitionName(partition, app)} />}
    </>
  );
}
