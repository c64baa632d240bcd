import { useApp } from '../../app-context.ts';
import { Setting } from '../finding/Setting.tsx';

/** Explains why private windows are not seen, and how to change that on the browser's own page. */
export function PrivateWindows() {
  const { words, browserName } = useApp();
  return (
    <Setting id="private-windows">
      <div class="card">
        <h3>{words('privateWindowsHidden')}</h3>
        <p class="soft">{words('privateWindowsLede')}</p>
        <ol class="steps">
          {words('privateSteps', { browser: browserName === 'firefox' ? 'firefox' : 'other' })
            .split('\n')
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
      </div>
    </Setting>
  );
}
