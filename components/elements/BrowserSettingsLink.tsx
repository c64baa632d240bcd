import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { ActionButton } from './ActionButton.tsx';
import { CopyButton } from './CopyButton.tsx';

/** Leads to a page of the browser's own settings: a button where an extension may open it, else its address to copy. */
export function BrowserSettingsLink({ address, variant }: { address: string; variant: 'main' | 'plain' }) {
  const { model, words, browserName } = useApp();
  const refused = useSignal<'no' | 'yes'>('no');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused.value === 'yes') place.current?.focus();
  }, [refused.value]);
  const open = async () => {
    if (!(await model.openBrowserPage(address))) refused.value = 'yes';
  };
  if (browserName === 'chrome' && refused.value === 'no')
    return (
      <ActionButton variant={variant} text={words('openBrowserSettings')} state="ready" onPress={() => void open()} />
    );
  return (
    <div class="address-line">
      <code ref={place} tabIndex={-1}>
        {address}
      </code>
      <CopyButton variant="plain" name={words('copyAddress')} text={() => address} />
    </div>
  );
}
