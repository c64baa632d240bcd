import {
  LARGEST_SETTINGS_FILE,
  type SettingsFile,
  type UnusableFile,
} from '../../../utils/core/settings/settings-file.ts';
import { fileName } from '../../receipt/file-name.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { Ask } from '../ask.ts';
import type { ScreenState } from '../screen-state.ts';
import type { Send } from '../send.ts';

type Parts = {
  readonly deps: Pick<AppDependencies, 'now' | 'readFile' | 'saveFile'>;
  readonly state: Pick<ScreenState, 'trouble'>;
  readonly send: Send;
  readonly ask: Ask;
};

/** Why a chosen file is of no use. */
export type FileTrouble = UnusableFile | 'too-large' | 'unreadable';
type ChosenFile = Extract<SettingsFile, { kind: 'settings' }> | { readonly kind: FileTrouble };

/** Settings on their way to and from other computers: through the browser's sync, or by file. */
export function createSettingsTransfer({ deps, state, send, ask }: Parts) {
  return {
    /** Takes the preferences out of the browser's sync. True where they are gone. */
    async removeSynced(): Promise<boolean> {
      const reply = await send({ type: 'remove-synced' });
      return reply.ok && reply.result === 'erased';
    },
    async saveSettingsFile(): Promise<void> {
      const written = await ask({ type: 'write-settings-file' }, 'settings-text');
      if (written) deps.saveFile(fileName('settings', deps.now(), 'json'), 'application/json', written.text);
      else state.trouble.value = 'unreachable';
    },
    /** Reads the file that the user chose; changes nothing yet. Null where the background did not answer. */
    async readSettingsFile(file: File): Promise<ChosenFile | null> {
      const read = await deps.readFile(file, LARGEST_SETTINGS_FILE);
      if (read.kind !== 'text') return read;
      const answer = await ask({ type: 'read-settings-file', text: read.text }, 'settings-file');
      if (!answer) state.trouble.value = 'unreachable';
      return answer?.file ?? null;
    },
  };
}
