import { useApp } from '../../app-context.ts';

/** Explains why private windows are not seen, and how to change that on the browser's own page. */
export function PrivateWindows() {
  const { words, browserName } = useApp();
  return (
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
  );
}
