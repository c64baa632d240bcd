import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Pinned } from '../../utils/core/first-run/pinned.ts';
import { useApp } from '../app-context.ts';
import { withHeading } from '../elements/with-heading.ts';
import { Part } from './Part.tsx';

/** How to keep the button in the toolbar. Gone once it is there, and where there is no toolbar. */
export function PinButton() {
  const { browserName, model, words } = useApp();
  const pinned = useSignal<Pinned>('unknown');
  useEffect(() => model.followPinned((now) => (pinned.value = now)), [model]);
  if (pinned.value === 'pinned' || pinned.value === 'no-toolbar') return null;
  const { heading, lines } = withHeading(words(browserName === 'firefox' ? 'pinFirefox' : 'pinChrome'));
  return (
    <Part id="pin" heading={heading}>
      <p>{lines}</p>
    </Part>
  );
}
