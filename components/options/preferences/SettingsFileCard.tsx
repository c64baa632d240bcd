import { useSignal } from '@preact/signals';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import type { SettingsChange } from '../../../utils/core/settings/settings-changes.ts';
import { useApp } from '../../app-context.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import type { Announced } from '../../elements/Announcement.tsx';
import type { FileTrouble } from '../../model/actions/settings-transfer.ts';
import { useUndone } from '../use-undone.ts';
import { FileCard } from './FileCard.tsx';

type Found = { readonly settings: Settings; readonly changes: readonly SettingsChange[] };

/** Saves all settings to a file and loads them from one. The changes are shown before they are made. */
export function SettingsFileCard({ overview: { settings } }: { overview: Overview }) {
  const { model, words } = useApp();
  const found = useSignal<Found | null>(null);
  const refused = useSignal<FileTrouble | null>(null);
  const announced = useSignal<Announced | null>(null);
  useUndone(model, () => (announced.value = null));

  const choose = async (file: File) => {
    refused.value = null;
    announced.value = null;
    const read = await model.readSettingsFile(file);
    if (read === null) return;
    if (read.kind !== 'settings') refused.value = read.kind;
    else if (read.changes.length === 0) announced.value = { key: 'fileSame', focus: 'leaves-focus' };
    else found.value = read;
  };
  const take = async (next: Settings) => {
    if (!(await model.saveSettings(settings, next))) return;
    announced.value = { key: 'fileUsed', focus: 'leaves-focus' };
  };
  const question = found.value;
  return (
    <FileCard
      id="settings-file"
      title="fileTitle"
      lede="fileLede"
      save="fileSave"
      load="fileLoad"
      onSave={() => void model.saveSettingsFile()}
      onFile={choose}
      refused={refused.value === null ? null : words('fileTrouble', { what: refused.value })}
      announced={announced.value}
    >
      {question === null ? null : (
        <Dialog
          name={words('fileUse')}
          intro={[words('fileChanges')]}
          goOn="ready"
          then="close"
          leave="cancel"
          onGoOn={() => void take(question.settings)}
          onClose={() => (found.value = null)}
        >
          <ul class="points">
            {question.changes.map((change) => (
              <li key={change}>{words('settingsChange', { of: change })}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </FileCard>
  );
}
