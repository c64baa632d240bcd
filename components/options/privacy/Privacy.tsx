import type { Overview } from '../../../utils/core/overview/overview.ts';
import { useApp } from '../../app-context.ts';
import { RemoveExtension } from '../../elements/RemoveExtension.tsx';
import { Setting } from '../finding/Setting.tsx';
import { Hint } from '../Hint.tsx';
import { SentTable } from './SentTable.tsx';
import { StoredList } from './StoredList.tsx';

/** What is kept, and every request that was made. */
export function Privacy({ overview }: { overview: Overview }) {
  const { words } = useApp();
  return (
    <div class="card">
      <Setting id="kept">
        <p>{words('privacyLede')}</p>
        <StoredList overview={overview} />
      </Setting>
      <Setting id="sent">
        <h3>{words('whatWasSent')}</h3>
        <Hint text={words('sentLede')} about={words('whatWasSent')} />
        {overview.sent.length === 0 ? (
          <p>{words('sentEmpty')}</p>
        ) : (
          <SentTable sent={overview.sent} stores={overview.stores} />
        )}
      </Setting>
      <Setting id="remove-us">
        <RemoveExtension />
      </Setting>
    </div>
  );
}
