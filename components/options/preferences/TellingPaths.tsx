import { useApp } from '../../app-context.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import type { WrittenSites } from '../../model/actions/sites-transfer.ts';

/** Shows the addresses in a file of sites that may hold somebody's name, before the file is saved. */
export function TellingPaths({ written, onClose }: { written: WrittenSites; onClose: () => void }) {
  const { model, words } = useApp();
  return (
    <Dialog
      name={words('sitesFileSave')}
      intro={[words('sitesFileTelling')]}
      goOn="ready"
      then="close"
      leave="cancel"
      onGoOn={() => model.saveSitesFile(written)}
      onClose={onClose}
    >
      <ul class="points">
        {written.telling.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </Dialog>
  );
}
