import { batch, type Signal } from '@preact/signals';
import type { Overview } from '../../utils/core/overview/overview.ts';
import {
  LARGEST_SETTINGS_FILE,
  type SettingsFile,
  type UnusableFile,
} from '../../utils/core/settings/settings-file.ts';
import { fileName } from '../receipt/file-name.ts';
import type { AppDependencies, Trouble } from './app-dependencies.ts';
import type { Ask } from './ask.ts';

type Parts = {
  readonly deps: AppDependencies;
  readonly trouble: Signal<Trouble | null>;
  readonly ask: Ask;
  readonly adopt: (next: Overview) => void;
};

/** Why a chosen file is of no use. */
export type FileTrouble = UnusableFile | 'too-large' | 'unreadable';
type ChosenFile = Extract<SettingsFile, { kind: 'settings' }> | { readonly kind: FileTrouble };

/** Settings on their way to other computers: through the browser's sync, or by file. */
export function createSettingsActions({ deps, trouble, ask, adopt }: Parts) {
  return {
    /** Takes the preferences out of the browser's sync. True where they are gone. */
    async removeSynced(): Promise<boolean> {
      const reply = await deps.client.send({ type: 'remove-synced' });
      batch(() => {
        trouble.value = reply.ok ? null : reply.error;
        if (reply.ok) adopt(reply.overview);
      });
      return reply.ok && reply.result === 'erased';
    },
    async saveSettingsFile(): Promise<void> {
      const written = await ask({ type: 'write-settings-file' }, 'settings-text');
      if (written) deps.saveFile(fileName('settings', deps.now(), 'json'), 'application/json', written.text);
      else trouble.value = 'unreachable';
    },
    /** Looks into a file that somebody chose. Nothing is changed yet. */
    async readSettingsFile(file: File): Promise<ChosenFile | null> {
      const read = await deps.readFile(file, LARGEST_SETTINGS_FILE);
      if (read.kind !== 'text') return read;
      const answer = await ask({ type: 'read-settings-file', text: read.text }, 'settings-file');
      if (!answer) trouble.value = 'unreachable';
      return answer?.file ?? null;
    },
  };
}
