import type { App } from '../../app-context.ts';
import { useApp } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';

const steps: Record<App['browserName'], readonly MessageKey[]> = {
  chrome: ['stepsChrome1', 'stepsChrome2', 'stepsChrome3'],
  firefox: ['stepsFirefox1', 'stepsFirefox2', 'stepsFirefox3'],
};

/** Explains why private windows are not seen, and how to change that on the browser's own page. */
export function PrivateWindows() {
  const { words, browserName } = useApp();
  return (
    <div class="card">
      <h3>{words('privateWindowsHidden')}</h3>
      <p class="soft">{words('privateWindowsLede')}</p>
      <ol class="steps">
        {steps[browserName].map((key) => (
          <li key={key}>{words(key)}</li>
        ))}
      </ol>
    </div>
  );
}
