import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { type Announced, Announcement } from '../../elements/Announcement.tsx';
import type { MessageKey } from '../../words.ts';
import { Setting, type SettingId } from '../finding/Setting.tsx';

type Props = {
  id: SettingId;
  title: MessageKey;
  lede: MessageKey;
  save: MessageKey;
  load: MessageKey;
  onSave: () => void;
  onFile: (file: File) => Promise<void>;
  /** Why the chosen file was not taken; null where none was refused. */
  refused: string | null;
  announced: Announced | null;
  /** The questions about a file. */
  children: ComponentChildren;
};

/** Something that is saved to a file and taken from one, and what became of that. */
export function FileCard({ id, title, lede, save, load, onSave, onFile, refused, announced, children }: Props) {
  const { words } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const choose = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    await onFile(file);
    currentTarget.value = ''; // the same file can be chosen again
  };
  return (
    <Setting id={id}>
      <div class="card">
        <h3>{words(title)}</h3>
        <p class="soft">{words(lede)}</p>
        <div class="choices">
          <ActionButton variant="plain" text={words(save)} state="ready" onPress={onSave} />
          <ActionButton variant="plain" text={words(load)} state="ready" onPress={() => field.current?.click()} />
          <input
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={words(load)}
            ref={field}
            onChange={(event) => void choose(event)}
          />
        </div>
        <div role="alert">{refused === null ? null : <p class="notice">{refused}</p>}</div>
        <Announcement announced={announced} />
        {children}
      </div>
    </Setting>
  );
}
