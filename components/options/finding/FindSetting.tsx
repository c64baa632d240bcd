import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { HelpSearch } from '../../help/HelpSearch.tsx';

/** `found`: how many settings hold what was typed; null where nothing is searched for. */
type Props = { typed: Signal<string>; found: number | null };

/** The box that narrows the page to some settings. Where it has none, it offers to show them all again. */
export function FindSetting({ typed, found }: Props) {
  const { words } = useApp();
  const place = useRef<HTMLDivElement>(null);
  const wanted = typed.value.trim();
  const clear = () => {
    typed.value = '';
    place.current?.querySelector('input')?.focus();
  };
  const said =
    found === null
      ? null
      : found === 0
        ? words('settingsNone', { typed: wanted })
        : words('settingsFound', { count: found });
  return (
    <div class="find-setting" ref={place}>
      <HelpSearch typed={typed} label={words('findSetting')} said={said} />
      {found === 0 ? (
        <ActionButton variant="plain" text={words('showAllSettings')} state="ready" onPress={clear} />
      ) : null}
    </div>
  );
}
