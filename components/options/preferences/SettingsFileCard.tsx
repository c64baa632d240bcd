import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import type { SettingsChange } from '../../../utils/core/settings/settings-changes.ts';
import { useApp } from '../../app-context.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { type Announced, Announcement } from '../../elements/Announcement.tsx';
import type { FileTrouble } from '../../model/actions/settings-transfer.ts';
import { Setting } from '../finding/Setting.tsx';
import { useUndone } from '../use-undone.ts';

type Found = { readonly settings: Settings; readonly changes: readonly SettingsChange[] };

/** Saves all settings to a file and loads them from one. The changes are shown before they are made. */
export function SettingsFileCard({ overview: { settings } }: { overview: Overview }) {
  const { model, words } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const found = useSignal<Found | null>(null);
  const refused = useSignal<FileTrouble | null>(null);
  const announced = useSignal<Announced | null>(null);
  useUndone(model, () => (announced.value = null));

  const choose = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    refused.value = null;
    announced.value = null;
    const read = await model.readSettingsFile(file);
    currentTarget.value = ''; // the same file can be chosen again
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
    <Setting id="settings-file">
      <div class="card">
        <h3>{words('fileTitle')}</h3>
        <p class="soft">{words('fileLede')}</p>
        <div class="choices">
          <ActionButton
            variant="plain"
            text={words('fileSave')}
            state="ready"
            onPress={() => void model.saveSettingsFile()}
          />
          <ActionButton variant="plain" text={words('fileLoad')} state="ready" onPress={() => field.current?.click()} />
          <input
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={words('fileLoad')}
            ref={field}
            onChange={(event) => void choose(event)}
          />
        </div>
        <div role="alert">
          {refused.value === null ? null : <p class="notice">{words('fileTrouble', { what: refused.value })}</p>}
        </div>
        <Announcement announced={announced.value} />
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
      </div>
    </Setting>
  );
}
