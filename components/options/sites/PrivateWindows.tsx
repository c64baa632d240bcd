import { useApp } from '../../app-context.ts';
import { browserWord } from '../../wording/browser-word.ts';
import { Setting } from '../finding/Setting.tsx';

/** Explains why private windows are not seen, and how to change that on the browser's own page. */
export function PrivateWindows() {
  const app = useApp();
  const { words } = app;
  return (
    <Setting id="private-windows">
      <div class="card">
        <h3>{words('privateWindowsHidden')}</h3>
        <p class="soft">{words('privateWindowsLede')}</p>
        <ol class="steps">
          {words('privateSteps', { browser: browserWord(app) })
            .split('\n')
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
      </div>
    </Setting>
  );
}
